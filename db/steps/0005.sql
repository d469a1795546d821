-- Schema 5. Initiatives as whole pieces of work, limits of the plan, scenarios, robustness, sign-off. Frozen.
ALTER TABLE initiative ADD COLUMN short TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN element TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN direction TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN horizon TEXT NOT NULL DEFAULT '' CHECK (horizon IN ('', 'now', 'next', 'later'));
ALTER TABLE initiative ADD COLUMN latest INTEGER;
ALTER TABLE initiative ADD COLUMN pin INTEGER;
ALTER TABLE initiative ADD COLUMN barred INTEGER NOT NULL DEFAULT 0 CHECK (barred IN (0, 1));
ALTER TABLE initiative ADD COLUMN either TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN kpi TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN kpi_baseline TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN kpi_target TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN risk TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN first_step TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN first_by TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN status TEXT NOT NULL DEFAULT 'idea'
    CHECK (status IN ('idea', 'agreed', 'running', 'done', 'dropped'));
ALTER TABLE initiative ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE initiative ADD COLUMN ratings TEXT NOT NULL DEFAULT '{}';
ALTER TABLE lift ADD COLUMN sure INTEGER NOT NULL DEFAULT 100 CHECK (sure BETWEEN 1 AND 100);
ALTER TABLE predecessor ADD COLUMN lag INTEGER NOT NULL DEFAULT 0 CHECK (lag >= 0);
CREATE TABLE effort (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    role TEXT NOT NULL,
    months FLOAT NOT NULL CHECK (months > 0),
    PRIMARY KEY (initiative, role)
);
CREATE TABLE duty (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    person TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('R', 'A', 'C', 'I')),
    PRIMARY KEY (initiative, person)
);
CREATE TABLE proof (
    initiative TEXT NOT NULL REFERENCES initiative (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('evidence', 'case')),
    "key" TEXT NOT NULL,
    PRIMARY KEY (initiative, kind, "key")
);
CREATE TABLE planning (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
);
ALTER TABLE "plan" ADD COLUMN kind TEXT NOT NULL DEFAULT 'value' CHECK (kind IN ('value', 'speed', 'cost', 'own'));
-- What older plans were made for was reckoned in another way; the mark says so.
UPDATE "plan" SET made_for = '4:' || made_for;
CREATE TABLE scenario (
    kind TEXT NOT NULL PRIMARY KEY CHECK (kind IN ('value', 'speed', 'cost', 'own')),
    body TEXT NOT NULL
);
CREATE TABLE robustness (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    body TEXT NOT NULL
);
CREATE TABLE sign_off (
    person TEXT NOT NULL PRIMARY KEY,
    position INTEGER NOT NULL,
    at TEXT NOT NULL,
    remark TEXT NOT NULL
);
