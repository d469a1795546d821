-- Schema 1. Frozen: never edit a step that has been released; add the next one.
CREATE TABLE workshop (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    uid TEXT NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    client TEXT NOT NULL,
    language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
    depth TEXT NOT NULL CHECK (depth IN ('express', 'standard', 'full')),
    start TEXT NOT NULL,
    horizon INTEGER NOT NULL CHECK (horizon BETWEEN 1 AND 40),
    budget INTEGER NOT NULL CHECK (budget >= 0),
    created TEXT NOT NULL
);
CREATE TABLE pack (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    pack_id TEXT NOT NULL,
    version TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE scope (
    element TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL
);
CREATE TABLE opened_cell (
    element TEXT NOT NULL,
    item TEXT NOT NULL,
    PRIMARY KEY (element, item)
);
CREATE TABLE participant (
    id TEXT NOT NULL PRIMARY KEY,
    seat INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    department TEXT NOT NULL,
    role TEXT NOT NULL
);
CREATE TABLE round (
    id TEXT NOT NULL PRIMARY KEY,
    element TEXT NOT NULL,
    item TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('current', 'target')),
    number INTEGER NOT NULL CHECK (number >= 1),
    state TEXT NOT NULL CHECK (state IN ('open', 'closed', 'revealed', 'accepted')),
    mode TEXT NOT NULL,
    accepted_level INTEGER CHECK (accepted_level BETWEEN 1 AND 9),
    agreement TEXT CHECK (agreement IN ('agreed', 'reservation', 'not_agreed')),
    acceptance_note TEXT,
    UNIQUE (element, item, purpose, number)
);
-- No row number and no time: the order in the file tells nothing about the order of voting.
CREATE TABLE ballot (
    round TEXT NOT NULL REFERENCES round (id),
    participant TEXT NOT NULL REFERENCES participant (id),
    vote TEXT NOT NULL CHECK (length(vote) = 1 AND (vote IN ('-', '?', 'x') OR vote BETWEEN '1' AND '9')),
    comment TEXT NOT NULL,
    PRIMARY KEY (round, participant)
) WITHOUT ROWID;
CREATE TABLE target (
    element TEXT NOT NULL,
    item TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 9),
    PRIMARY KEY (element, item)
);
CREATE TABLE initiative (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    capability TEXT NOT NULL,
    owner TEXT NOT NULL,
    effort FLOAT NOT NULL CHECK (effort >= 0),
    cost INTEGER NOT NULL CHECK (cost >= 0),
    duration INTEGER NOT NULL CHECK (duration BETWEEN 1 AND 40),
    earliest INTEGER,
    must INTEGER NOT NULL CHECK (must IN (0, 1)),
    note TEXT NOT NULL
);
CREATE TABLE lift (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    element TEXT NOT NULL,
    item TEXT NOT NULL,
    from_level INTEGER NOT NULL CHECK (from_level >= 1),
    to_level INTEGER NOT NULL CHECK (to_level > from_level),
    PRIMARY KEY (initiative, element, item)
);
CREATE TABLE predecessor (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    predecessor TEXT NOT NULL REFERENCES initiative (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (initiative, predecessor)
);
CREATE TABLE plan (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    status TEXT NOT NULL CHECK (status IN ('optimal', 'feasible', 'infeasible')),
    objective FLOAT NOT NULL,
    bound FLOAT NOT NULL,
    made_for TEXT NOT NULL
);
CREATE TABLE plan_entry (
    initiative TEXT NOT NULL PRIMARY KEY REFERENCES initiative (id),
    start INTEGER
);
CREATE TABLE history (
    seq INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('create', 'do', 'undo', 'redo')),
    refers INTEGER,
    kind TEXT NOT NULL,
    command TEXT NOT NULL,
    inverse TEXT NOT NULL
);
