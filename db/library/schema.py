"""The tables of the library's file."""

from __future__ import annotations

import sqlite3

APPLICATION_ID = 0x50454E4C
VERSION = 1

STATEMENTS = (
    # One row for each file that comes with the program: its hash tells whether it has to be read again.
    "CREATE TABLE shipped (file TEXT PRIMARY KEY NOT NULL, sha256 TEXT NOT NULL)",
    "CREATE TABLE collection (id TEXT PRIMARY KEY NOT NULL, place INTEGER NOT NULL, name_zh TEXT NOT NULL, "
    "name_en TEXT NOT NULL, source TEXT NOT NULL)",
    # `file` is the shipped file a case is from, NULL for own and imported cases; `outcome` when it has such a figure.
    "CREATE TABLE filed (number INTEGER PRIMARY KEY, collection TEXT NOT NULL REFERENCES collection (id), "
    "id TEXT NOT NULL, place INTEGER NOT NULL, file TEXT REFERENCES shipped (file), sector_zh TEXT NOT NULL, "
    "sector_en TEXT NOT NULL, outcome INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE (collection, id))",
    "CREATE TABLE tag (kind TEXT NOT NULL, id TEXT NOT NULL, number INTEGER NOT NULL, place INTEGER NOT NULL, "
    "PRIMARY KEY (kind, id, number)) WITHOUT ROWID",
    "CREATE INDEX tag_number ON tag (number)",
    "CREATE VIRTUAL TABLE words USING fts5 (title, company, story, tokenize = 'unicode61 remove_diacritics 2', "
    "prefix = '2 3')",
)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables inside the caller's transaction."""
    for statement in STATEMENTS:
        connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
