-- Schema 4. Sticky notes, stacks, dots, pen strokes, and the earlier workshop to compare with. Frozen.
CREATE TABLE note (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pain', 'idea', 'evidence', 'decision', 'question', 'parking')),
    text TEXT NOT NULL,
    element TEXT NOT NULL,
    item TEXT NOT NULL,
    x FLOAT NOT NULL,
    y FLOAT NOT NULL,
    author TEXT NOT NULL,
    private INTEGER NOT NULL CHECK (private IN (0, 1)),
    stack TEXT NOT NULL,
    picture TEXT NOT NULL,
    became TEXT NOT NULL,
    CHECK (length(text) BETWEEN 1 AND 10000 OR picture <> ''),
    CHECK (item = '' OR element <> '')
);
CREATE TABLE stack (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    x FLOAT NOT NULL,
    y FLOAT NOT NULL
);
CREATE TABLE dot (
    note TEXT NOT NULL REFERENCES note (id),
    person TEXT NOT NULL,
    count INTEGER NOT NULL CHECK (count >= 1),
    PRIMARY KEY (note, person)
);
CREATE TABLE stroke (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    points TEXT NOT NULL,
    place TEXT NOT NULL CHECK (place IN ('wall', 'grid', 'ring')),
    tone TEXT NOT NULL CHECK (tone IN ('ink', 'attention', 'action')),
    width FLOAT NOT NULL CHECK (width > 0)
);
CREATE TABLE wall (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    budget INTEGER NOT NULL CHECK (budget >= 0)
);
CREATE TABLE last_time (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
);
