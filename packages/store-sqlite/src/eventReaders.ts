import { crc32 } from 'node:zlib'
import type { EventId, StreamCategory, StreamId } from '@casetrail/kernel'
import { type Head, type Page, type Position, pageOf, type StoredEvent, type StreamPage } from '@casetrail/store'
import type { Database, Statement } from './driver.js'
import { Failed } from './storeErrorOf.js'

interface Row {
  readonly position: number
  readonly stream: StreamId | null
  readonly revision: number
  readonly id: EventId
  readonly header: Uint8Array
  readonly body: Uint8Array
  /** Null: written before there was one. */
  readonly checksum: number | null
}

/** Both engines copy blobs out; `better-sqlite3` hands them over as `Buffer`, whose `slice` would share bytes. */
const bytes = (blob: Uint8Array): Uint8Array =>
  blob.constructor === Uint8Array ? blob : new Uint8Array(blob.buffer, blob.byteOffset, blob.byteLength)

const damaged = (what: string): Failed => new Failed({ tag: 'StoreDamaged', what })

/** Bytes may change on a disk; whoever means to change them changes this too, and is seen by the chain. */
const isAsWritten = (header: Uint8Array, checksum: number | null): boolean =>
  checksum === null || crc32(header) === checksum

/** What no append ever wrote; null: nothing. */
const wrongIn = ({ position, stream, revision, id, header, body, checksum }: Row): string | null => {
  if (!(Number.isSafeInteger(position) && position > 0)) return 'a position that was never given'
  if (typeof stream !== 'string') return 'no stream'
  if (!(Number.isSafeInteger(revision) && revision >= 0)) return 'a revision that was never given'
  if (!(typeof id === 'string' && header instanceof Uint8Array && body instanceof Uint8Array))
    return 'a column of another type'
  return isAsWritten(header, checksum) ? null : 'a header that is not the one that was written'
}

const stored = (row: Row): StoredEvent => {
  const wrong = wrongIn(row)
  if (wrong !== null) throw damaged(`the event at ${row.position} has ${wrong}`)
  const { stream, revision, position, id, header, body } = row
  return {
    stream: stream as StreamId,
    revision,
    position: String(position) as Position,
    id,
    header: bytes(header),
    body: bytes(body),
  }
}

const storedEach = function* (rows: Iterable<Row>): Iterable<StoredEvent> {
  for (const row of rows) yield stored(row)
}

/** One more than asked, by which the end is known. SQLite takes no infinite limit. */
const oneMore = (limit: number): number => Math.min(limit, 2 ** 31 - 1) + 1

const columns = 'e.position, s.name AS stream, e.revision, e.id, e.header, e.body, e.checksum'
const ofStream = `SELECT ${columns} FROM stream s JOIN event e ON e.stream = s.no WHERE s.name = ?`

/**
 * Merges one index range per category, so that a page costs what it returns. An event whose stream is gone is found too, to
 * be told.
 */
export const pageSql = (categories: number): string =>
  categories === 0
    ? `SELECT ${columns} FROM event e LEFT JOIN stream s ON s.no = e.stream WHERE e.position > ? ORDER BY e.position LIMIT ?`
    : `SELECT ${columns} FROM (
         ${Array(categories).fill('SELECT position FROM event WHERE position > ? AND category = ?').join(' UNION ALL ')}
         ORDER BY position LIMIT ?
       ) page CROSS JOIN event e ON e.position = page.position LEFT JOIN stream s ON s.no = e.stream ORDER BY page.position`

/** Where the first event is read after: below every position, so that one that was never given is met. */
const belowAll = -Number.MAX_SAFE_INTEGER

/** Reads pages of the whole store. */
const pageReader = (database: Database) => {
  const last = database.prepare<{ readonly position: number }>(
    'SELECT coalesce(max(position), 0) AS position FROM event',
  )
  const statements = new Map<number, Statement<Row>>()
  const rowsAfter = (after: number, limit: number, categories: readonly StreamCategory[]): Iterable<Row> => {
    const page = statements.get(categories.length) ?? database.prepare<Row>(pageSql(categories.length))
    statements.set(categories.length, page)
    return categories.length === 0
      ? page.iterate(after, limit)
      : page.iterate(...categories.flatMap((category) => [after, category]), limit)
  }
  return (position: Position, limit: number, categories: readonly StreamCategory[] | undefined): Page => {
    // Taken before the rows: whatever commits in between is left for the next page instead of being skipped.
    const final = last.get()?.position ?? 0
    const after = Number(position)
    // For instance the position of an older copy that had grown further: it would skip what comes next.
    if (!(after <= final)) throw damaged(`${position} is no position of this store, whose last one is ${final}`)
    const rows =
      categories?.length === 0
        ? []
        : rowsAfter(position === '' ? belowAll : after, oneMore(limit), [...new Set(categories)])
    const { events, end } = pageOf(storedEach(rows), limit)
    const next = Math.max(Number(events.at(-1)?.position ?? after), end ? final : 0)
    return { events, next: (next === 0 ? '' : String(next)) as Position, end }
  }
}

/** The reads of an event file, as prepared statements. */
export const eventReaders = (database: Database) => {
  const forward = database.prepare<Row>(`${ofStream} AND e.revision >= ? ORDER BY e.revision LIMIT ?`)
  const back = database.prepare<Row>(`${ofStream} ORDER BY e.revision DESC LIMIT ?`)
  const headOf = database.prepare<Head & Pick<Row, 'checksum'>>(
    'SELECT e.revision, e.header, e.checksum FROM stream s JOIN event e ON e.stream = s.no WHERE s.name = ? ORDER BY e.revision DESC LIMIT 1',
  )
  const one = (where: string) =>
    database.prepare<Row>(`SELECT ${columns} FROM event e LEFT JOIN stream s ON s.no = e.stream WHERE ${where} = ?`)
  const [byId, byPosition] = [one('e.id'), one('e.position')]
  const storedOr = (row: Row | undefined): StoredEvent | null => (row === undefined ? null : stored(row))
  return {
    stream: (name: StreamId, from: number, limit: number): StreamPage =>
      pageOf(storedEach(forward.iterate(name, from, oneMore(limit))), limit),
    streamBack: (name: StreamId, limit: number): StreamPage =>
      pageOf(storedEach(back.iterate(name, oneMore(limit))), limit),
    head: (name: StreamId): Head | null => {
      const row = headOf.get(name)
      if (row === undefined) return null
      if (!isAsWritten(row.header, row.checksum))
        throw damaged(`the head of ${name} has a header that is not the one that was written`)
      return { revision: row.revision, header: bytes(row.header) }
    },
    find: (id: EventId): StoredEvent | null => storedOr(byId.get(id)),
    at: (position: Position): StoredEvent | null => {
      const number = Number(position)
      return position !== '' && Number.isSafeInteger(number) ? storedOr(byPosition.get(number)) : null
    },
    all: pageReader(database),
  }
}
