import type { Checkpoint, ReadModelStore, ReadRow } from '@casetrail/store'
import { closable } from './closable.js'
import type { Database } from './driver.js'
import type { FileKind } from './FileKind.js'
import { Failed } from './storeErrorOf.js'

/** Rows and checkpoints, as text. */
export const readModelFile: FileKind = {
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

const readRow = ({ key, listed_at, json }: Row): ReadRow => {
  try {
    return { key, listedAt: listed_at, row: JSON.parse(json) as unknown }
  } catch {
    throw new Failed({ tag: 'StoreDamaged', what: 'a row of a read model is no JSON: rebuild it' })
  }
}

const statements = (database: Database) => ({
  checkpoint: database.prepare<{ readonly position: Checkpoint }>(
    'SELECT position FROM checkpoint WHERE model = ? AND version = ?',
  ),
  row: database.prepare<Row>('SELECT key, listed_at, json FROM "row" WHERE model = ? AND key = ?'),
  rows: database.prepare<Row>(
    'SELECT key, listed_at, json FROM "row" WHERE model = ? AND key > ? ORDER BY key LIMIT ?',
  ),
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

const stored = ({ changes }: { readonly changes: number | bigint }): void => {
  if (Number(changes) === 0) throw new Failed({ tag: 'StoreDamaged', what: 'a row of a read model was not stored' })
}

/** A {@link ReadModelStore} over an open file of rows: derived data, which can be built again. */
export const sqliteReadModelStore = (database: Database, busyTimeoutMs: number): ReadModelStore => {
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
          for (const { key, listedAt, row } of rows) stored(sql.put.run(model, key, listedAt, JSON.stringify(row)))
          stored(sql.move.run(model, version, checkpoint))
          return true
        }),
      ),
    rows: (model, after, limit) => run(() => sql.rows.all(model, after, Math.min(limit, 2 ** 31)).map(readRow)),
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
