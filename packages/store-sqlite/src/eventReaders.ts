import type { EventId, StreamCategory, StreamId } from '@casetrail/kernel'
import type { Head, Page, Position, StoredEvent } from '@casetrail/store'
import type { Database, Statement } from './driver.js'
import { Failed } from './storeErrorOf.js'

interface Row {
  readonly position: number
  readonly stream: StreamId
  readonly revision: number
  readonly id: EventId
  readonly header: Uint8Array
  readonly body: Uint8Array
}

/** Both engines copy blobs out; `better-sqlite3` hands them over as `Buffer`, whose `slice` would share bytes. */
const bytes = (blob: Uint8Array): Uint8Array =>
  blob.constructor === Uint8Array ? blob : new Uint8Array(blob.buffer, blob.byteOffset, blob.byteLength)

const stored = ({ stream, revision, position, id, header, body }: Row): StoredEvent => ({
  stream,
  revision,
  position: String(position) as Position,
  id,
  header: bytes(header),
  body: bytes(body),
})

/** SQLite takes no infinite limit. */
const atMost = (limit: number): number => Math.min(limit, 2 ** 31)

const columns = 'e.position, s.name AS stream, e.revision, e.id, e.header, e.body'
const ofStream = `SELECT ${columns} FROM stream s JOIN event e ON e.stream = s.no WHERE s.name = ?`

/** Merges one index range per category, so that a page costs what it returns. */
export const pageSql = (categories: number): string =>
  categories === 0
    ? `SELECT ${columns} FROM event e CROSS JOIN stream s ON s.no = e.stream WHERE e.position > ? ORDER BY e.position LIMIT ?`
    : `SELECT ${columns} FROM (
         ${Array(categories).fill('SELECT position FROM event WHERE position > ? AND category = ?').join(' UNION ALL ')}
         ORDER BY position LIMIT ?
       ) page CROSS JOIN event e ON e.position = page.position CROSS JOIN stream s ON s.no = e.stream ORDER BY page.position`

/** The reads of an event file, as prepared statements. */
export const eventReaders = (database: Database) => {
  const forward = database.prepare<Row>(`${ofStream} AND e.revision >= ? ORDER BY e.revision LIMIT ?`)
  const back = database.prepare<Row>(`${ofStream} ORDER BY e.revision DESC LIMIT ?`)
  const headOf = database.prepare<Head>(
    'SELECT e.revision, e.header FROM stream s JOIN event e ON e.stream = s.no WHERE s.name = ? ORDER BY e.revision DESC LIMIT 1',
  )
  const byId = database.prepare<Row>(`SELECT ${columns} FROM event e JOIN stream s ON s.no = e.stream WHERE e.id = ?`)
  const last = database.prepare<{ readonly position: number }>(
    'SELECT coalesce(max(position), 0) AS position FROM event',
  )
  const pages = new Map<number, Statement<Row>>()
  const rowsAfter = (after: number, limit: number, categories: readonly StreamCategory[]): Row[] => {
    const page = pages.get(categories.length) ?? database.prepare<Row>(pageSql(categories.length))
    pages.set(categories.length, page)
    return categories.length === 0
      ? page.all(after, limit)
      : page.all(...categories.flatMap((category) => [after, category]), limit)
  }
  return {
    stream: (name: StreamId, from: number, limit: number) => forward.all(name, from, atMost(limit)).map(stored),
    streamBack: (name: StreamId, limit: number) => back.all(name, atMost(limit)).map(stored),
    head: (name: StreamId): Head | null => {
      const row = headOf.get(name)
      return row === undefined ? null : { revision: row.revision, header: bytes(row.header) }
    },
    find: (id: EventId): StoredEvent | null => {
      const row = byId.get(id)
      return row === undefined ? null : stored(row)
    },
    all: (position: Position, limit: number, categories: readonly StreamCategory[] | undefined): Page => {
      // Taken before the rows: whatever commits in between is left for the next page instead of being skipped.
      const end = last.get()?.position ?? 0
      const after = Number(position)
      // For instance the checkpoint of a read model that is newer than a restored store: it would skip what comes next.
      if (!(after <= end))
        throw new Failed({
          tag: 'StoreDamaged',
          what: `${position} is no position of this store, whose last one is ${end}`,
        })
      const rows = categories?.length === 0 ? [] : rowsAfter(after, atMost(limit) + 1, [...new Set(categories)])
      const more = rows.length > limit
      if (more) rows.pop()
      const next = Math.max(rows.at(-1)?.position ?? after, more ? 0 : end)
      return { events: rows.map(stored), next: (next === 0 ? '' : String(next)) as Position, end: !more }
    },
  }
}
