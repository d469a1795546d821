-- Schema 7. Text that is being typed and not handed over yet. Frozen.
CREATE TABLE draft (
    place TEXT NOT NULL PRIMARY KEY CHECK (place <> ''),
    text TEXT NOT NULL CHECK (text <> ''),
    at TEXT NOT NULL
);
