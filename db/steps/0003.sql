-- Schema 3. People and presence, rolls, secret slips, hands, agenda and clock, pictures. Frozen.
ALTER TABLE workshop ADD COLUMN rules TEXT NOT NULL DEFAULT '{}';
ALTER TABLE workshop ADD COLUMN rehearsal INTEGER NOT NULL DEFAULT 0 CHECK (rehearsal IN (0, 1));
ALTER TABLE participant ADD COLUMN duty TEXT NOT NULL DEFAULT 'voter'
    CHECK (duty IN ('voter', 'facilitator', 'scribe', 'observer'));
ALTER TABLE participant ADD COLUMN rank TEXT NOT NULL DEFAULT '' CHECK (rank IN ('', 'senior', 'middle', 'staff'));
ALTER TABLE participant ADD COLUMN weight FLOAT NOT NULL DEFAULT 1.0 CHECK (weight BETWEEN 1 AND 3);
ALTER TABLE participant ADD COLUMN elements TEXT NOT NULL DEFAULT '';
ALTER TABLE participant ADD COLUMN here INTEGER NOT NULL DEFAULT 1 CHECK (here IN (0, 1));
ALTER TABLE round ADD COLUMN acceptance_reason TEXT;
ALTER TABLE round ADD COLUMN positions TEXT;
ALTER TABLE round ADD COLUMN anonymity TEXT NOT NULL DEFAULT 'named'
    CHECK (anonymity IN ('named', 'unnamed', 'secret'));
ALTER TABLE round ADD COLUMN asked TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN tally TEXT;
ALTER TABLE round ADD COLUMN began TEXT NOT NULL DEFAULT '';
ALTER TABLE round ADD COLUMN settled TEXT NOT NULL DEFAULT '';
ALTER TABLE ballot ADD COLUMN confidence INTEGER NOT NULL DEFAULT 0 CHECK (confidence BETWEEN 0 AND 3);
ALTER TABLE evidence ADD COLUMN link TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN picture TEXT NOT NULL DEFAULT '';
ALTER TABLE evidence ADD COLUMN person TEXT NOT NULL DEFAULT '';
-- Until now everybody was asked everything: the roll of a finished round is who voted, of a running one everybody.
UPDATE round SET asked = coalesce(
    (SELECT group_concat(participant, ' ') FROM ballot WHERE ballot.round = round.id), '')
    WHERE state <> 'open';
UPDATE round SET asked = coalesce((SELECT group_concat(id, ' ') FROM
    (SELECT id FROM participant ORDER BY seat, id)), '') WHERE state = 'open';
-- A slip of a secret round has a random number and no person; who has cast stands apart. Both tables are written anew
-- in random order with every slip, so that no place in the file tells which came when.
CREATE TABLE slip (
    id TEXT NOT NULL PRIMARY KEY,
    round TEXT NOT NULL REFERENCES round (id),
    vote TEXT NOT NULL CHECK (length(vote) = 1 AND (vote IN ('-', '?', 'x') OR vote BETWEEN '1' AND '9')),
    comment TEXT NOT NULL,
    confidence INTEGER NOT NULL DEFAULT 0 CHECK (confidence BETWEEN 0 AND 3)
) WITHOUT ROWID;
CREATE TABLE slip_cast (
    round TEXT NOT NULL REFERENCES round (id),
    participant TEXT NOT NULL REFERENCES participant (id),
    PRIMARY KEY (round, participant)
) WITHOUT ROWID;
-- Rounds whose names were taken off for good: undo and redo put rows back, but never a name.
CREATE TABLE raised (
    round TEXT NOT NULL PRIMARY KEY
);
CREATE TABLE attendance (
    person TEXT NOT NULL,
    at TEXT NOT NULL,
    here INTEGER NOT NULL CHECK (here IN (0, 1)),
    PRIMARY KEY (person, at)
);
-- Pictures are outside the history: a step refers to one by its hash.
CREATE TABLE picture (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('jpeg', 'png')),
    width INTEGER NOT NULL CHECK (width >= 1),
    height INTEGER NOT NULL CHECK (height >= 1),
    data BLOB NOT NULL
);
CREATE TABLE cell_note (
    element TEXT NOT NULL,
    item TEXT NOT NULL,
    confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 3),
    comment TEXT NOT NULL,
    PRIMARY KEY (element, item)
);
CREATE TABLE agenda (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
);
CREATE TABLE clock (
    item TEXT NOT NULL PRIMARY KEY,
    seconds INTEGER NOT NULL CHECK (seconds >= 0),
    since TEXT NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1))
);
CREATE TABLE parked (
    id TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 10000),
    by_whom TEXT NOT NULL,
    done INTEGER NOT NULL CHECK (done IN (0, 1))
);
CREATE TABLE debrief (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    counts TEXT NOT NULL,
    remark TEXT NOT NULL
);
