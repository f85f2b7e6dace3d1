import type { Database } from './driver.js'
import type { FileKind } from './FileKind.js'
import type { LogPlace, LogPlaces } from './logPlaces.js'
import { Failed } from './storeErrorOf.js'

/** One wrapped key per scope, and the place of the log that the keys last saw. */
export const keyFile: FileKind = {
  name: 'key store',
  applicationId: 0x43544b59, // CTKY
  migrations: [
    `CREATE TABLE key (
       kid TEXT PRIMARY KEY,
       record TEXT NOT NULL,
       subject TEXT NOT NULL,
       purpose TEXT NOT NULL,
       wrapped BLOB NOT NULL,
       UNIQUE (record, subject, purpose)
     ) STRICT;
     CREATE TABLE wrapping_check (
       no INTEGER PRIMARY KEY CHECK (no = 1),
       kid TEXT NOT NULL,
       wrapped BLOB NOT NULL
     ) STRICT;`,
    `CREATE TABLE log_seen (
       no INTEGER PRIMARY KEY CHECK (no = 1),
       position INTEGER NOT NULL,
       leaf TEXT NOT NULL
     ) STRICT;`,
  ],
}

/** What a key file knows of its log: the keys guard the log as the log guards the keys (integrity 3.3). */
export interface LogSeen {
  readonly seen: () => LogPlace | null
  /** Notes how far the log has come; never backwards. */
  readonly note: (place: LogPlace | null) => void
  /** Holds to another end of the log from now on. */
  readonly bindTo: (place: LogPlace | null) => void
}

/** {@link LogSeen} of an open key file. */
export const logSeen = (database: Database): LogSeen => {
  const held = database.prepare<LogPlace>('SELECT position, leaf FROM log_seen')
  const put = database.prepare(
    `INSERT INTO log_seen (no, position, leaf) VALUES (1, ?, ?)
     ON CONFLICT (no) DO UPDATE SET position = excluded.position, leaf = excluded.leaf WHERE excluded.position > position`,
  )
  const forget = database.prepare('DELETE FROM log_seen')
  const note = (place: LogPlace | null): void => {
    if (place !== null) put.run(place.position, place.leaf)
  }
  return {
    seen: () => held.get() ?? null,
    note,
    bindTo: (place) => {
      forget.run()
      note(place)
    },
  }
}

/**
 * Refuses a log that does not hold what its keys last saw of it: an older copy, one that was cut, or another one, even where
 * it has grown past that place since. Whoever has lost the events for good says where the log ends now.
 */
export const checkLog = (keys: LogSeen, log: LogPlaces, acceptLogEndingAt: string | undefined): void => {
  const [seen, end] = [keys.seen(), log.end()]
  if (seen === null || log.leafAt(seen.position) === seen.leaf) return
  const endsAt = String(end?.position ?? 0)
  if (acceptLogEndingAt === endsAt) {
    keys.bindTo(end)
    return
  }
  const found =
    log.leafAt(seen.position) === null
      ? `events.db ends at ${endsAt}`
      : `events.db holds another event at that position`
  throw new Failed({
    tag: 'StoreDamaged',
    what: `keys.db has seen the log up to position ${seen.position}, and ${found}: it is an older copy or another log. Restore events and keys of one backup; where the events are lost for good, open with acceptLogEndingAt '${endsAt}'`,
  })
}
