-- Schema 2. Knowledge packs beside the framework, evidence in cells, answers on boards. Frozen.
CREATE TABLE companion (
    pack_id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE evidence (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    element TEXT NOT NULL,
    item TEXT NOT NULL,
    text TEXT NOT NULL,
    strength TEXT NOT NULL CHECK (strength IN ('none', 'told', 'seen', 'measured')),
    dated TEXT NOT NULL,
    filed_case TEXT
);
CREATE TABLE board_answer (
    board TEXT NOT NULL,
    item TEXT NOT NULL,
    person TEXT NOT NULL,
    value TEXT NOT NULL CHECK (length(value) BETWEEN 1 AND 100),
    PRIMARY KEY (board, item, person)
);
