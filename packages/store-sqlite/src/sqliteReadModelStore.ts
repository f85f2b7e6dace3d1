import type { Position, ReadModelStore, ReadRow, StoreError } from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { attempt } from './attempt.js'
import { closable } from './closable.js'
import type { Database } from './driver.js'
import { type FileKind, openDatabase } from './openDatabase.js'

/** How a read-model file is opened. @since 0.1.0 */
export interface SqliteReadModelStoreOptions {
  /** How long a write waits for another process, in milliseconds; 1,000. */
  readonly busyTimeoutMs?: number
}

const readModelFile: FileKind = {
  name: 'read-model store',
  applicationId: 0x4354524d, // CTRM
  migrations: [
    `CREATE TABLE checkpoint (
       model TEXT PRIMARY KEY,
       version TEXT NOT NULL,
       position TEXT NOT NULL
     ) STRICT, WITHOUT ROWID;
     CREATE TABLE "row" (
       model TEXT NOT NULL,
       key TEXT NOT NULL,
       listed_at TEXT,
       json TEXT NOT NULL,
       PRIMARY KEY (model, key)
     ) STRICT, WITHOUT ROWID;
     CREATE INDEX row_by_listed_at ON "row" (model, listed_at, key) WHERE listed_at IS NOT NULL;`,
  ],
}

interface Row {
  readonly key: string
  readonly listed_at: string | null
  readonly json: string
}

/** Sorts after every sort key in use. */
const lastText = '\u{10ffff}'

const readRow = ({ key, listed_at, json }: Row): ReadRow => ({
  key,
  listedAt: listed_at,
  row: JSON.parse(json) as unknown,
})

const statements = (database: Database) => ({
  checkpoint: database.prepare<{ readonly position: Position }>(
    'SELECT position FROM checkpoint WHERE model = ? AND version = ?',
  ),
  row: database.prepare<Row>('SELECT key, listed_at, json FROM "row" WHERE model = ? AND key = ?'),
  // Not INSERT OR REPLACE, which deletes first and so rewrites the index even where the sort key stays: four times slower.
  put: database.prepare(
    `INSERT INTO "row" (model, key, listed_at, json) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET listed_at = excluded.listed_at, json = excluded.json`,
  ),
  move: database.prepare('INSERT OR REPLACE INTO checkpoint (model, version, position) VALUES (?, ?, ?)'),
  forgetRows: database.prepare('DELETE FROM "row" WHERE model = ?'),
  forgetCheckpoint: database.prepare('DELETE FROM checkpoint WHERE model = ?'),
  list: database.prepare<Row>(
    `SELECT key, listed_at, json FROM "row"
     WHERE model = ? AND listed_at IS NOT NULL AND (listed_at, key) > (?, ?) AND listed_at <= ?
     ORDER BY listed_at, key LIMIT ?`,
  ),
})

const readModelStore = (database: Database, busyTimeoutMs: number): ReadModelStore => {
  const { run, close } = closable(database, busyTimeoutMs)
  const sql = statements(database)
  return {
    checkpoint: (model, version) => run(() => sql.checkpoint.get(model, version)?.position ?? null),
    load: (model, keys) =>
      run(() =>
        [...new Set(keys)].flatMap((key) => {
          const row = sql.row.get(model, key)
          return row === undefined ? [] : [readRow(row)]
        }),
      ),
    commit: (model, version, expected, checkpoint, rows) =>
      run(() =>
        database.transaction(() => {
          const current = sql.checkpoint.get(model, version)?.position ?? null
          if (current !== expected) return false
          // Not built at this version: what is there belongs to another one.
          if (current === null) sql.forgetRows.run(model)
          for (const { key, listedAt, row } of rows) sql.put.run(model, key, listedAt, JSON.stringify(row))
          sql.move.run(model, version, checkpoint)
          return true
        }),
      ),
    reset: (model) =>
      run(() =>
        database.transaction(() => {
          sql.forgetRows.run(model)
          sql.forgetCheckpoint.run(model)
        }),
      ),
    list: (model, { from = '', to = lastText, limit, after }) =>
      run(() => {
        // One lower bound, so that a late page starts where it begins in the index; `(from, '')` comes before all of `from`.
        const [listedAt, key] = after !== undefined && after.listedAt >= from ? [after.listedAt, after.key] : [from, '']
        return sql.list.all(model, listedAt, key, to, Math.min(limit, 2 ** 31)).map(readRow)
      }),
    close,
  }
}

/**
 * Opens or creates a read-model store in the file `path`: derived data, so `synchronous = NORMAL`, and deleting the file
 * costs only a rebuild. Errors as for `sqliteEventStore`.
 *
 * @since 0.1.0
 */
export const sqliteReadModelStore = (
  path: string,
  { busyTimeoutMs = 1000 }: SqliteReadModelStoreOptions = {},
): TaskEither<StoreError, ReadModelStore> =>
  attempt(busyTimeoutMs, async () => readModelStore(await openDatabase(path, readModelFile, 'NORMAL'), busyTimeoutMs))
