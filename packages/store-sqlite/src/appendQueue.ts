import { crc32 } from 'node:zlib'
import { categoryOf, type StreamId } from '@casetrail/kernel'
import type { ExpectedRevision, NewEvent, Position, StoreError } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { busyPause } from './attempt.js'
import type { Database } from './driver.js'
import { Failed, storeErrorOf } from './storeErrorOf.js'

interface Appended {
  readonly revision: number
  readonly position: Position
}
type Answer = E.Either<StoreError, Appended>

interface Pending {
  readonly stream: StreamId
  readonly expected: ExpectedRevision
  readonly events: readonly NewEvent[]
  /** By `performance.now()`: how long it is ready to wait for another process. */
  readonly deadline: number
  readonly resolve: (answer: Answer) => void
  readonly reject: (bug: unknown) => void
}

/** The appends of a store, committed together where they arrive together. */
export interface AppendQueue {
  readonly append: (stream: StreamId, expected: ExpectedRevision, events: readonly NewEvent[]) => Promise<Answer>
  /** Resolves when every append so far is answered. */
  readonly drain: () => Promise<void>
}

/**
 * Judges and writes one append inside an open transaction. Answers an error where nothing of it was written; throws one,
 * so that the transaction is undone, where something was.
 */
const writer = (database: Database): ((append: Pending) => Answer) => {
  const headOf = database.prepare<{ readonly no: number; readonly revision: number | null }>(
    'SELECT no, (SELECT max(revision) FROM event WHERE stream = no) AS revision FROM stream WHERE name = ?',
  )
  const newStream = database.prepare('INSERT INTO stream (name) VALUES (?)')
  // An id that is taken is told by the row that is not written, not by a message.
  const newEvent = database.prepare(
    'INSERT INTO event (stream, revision, category, id, header, body, checksum) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
  )
  const byId = database.prepare('SELECT 1 FROM event WHERE id = ?')
  return ({ stream, expected, events }) => {
    const head = headOf.get(stream)
    // A name without an event is none: nobody was told of it.
    const actual = head?.revision ?? 'noStream'
    if (actual !== expected) return E.left({ tag: 'Conflict', stream, expected, actual })
    const no = head === undefined ? Number(newStream.run(stream).lastInsertRowid) : head.no
    const category = categoryOf(stream)
    const before = actual === 'noStream' ? -1 : actual
    let revision = before
    let position = 0
    for (const { id, header, body } of events) {
      const { changes, lastInsertRowid } = newEvent.run(no, revision + 1, category, id, header, body, crc32(header))
      if (Number(changes) === 0) {
        if (byId.get(id) === undefined) throw new Failed({ tag: 'StoreDamaged', what: 'an event was not stored' })
        const taken: StoreError = { tag: 'IdTaken', id }
        if (head === undefined || revision > before) throw new Failed(taken)
        return E.left(taken)
      }
      revision += 1
      position = Number(lastInsertRowid)
    }
    return E.right({ revision, position: String(position) as Position })
  }
}

/** Not worth another try: these befall the whole file, not one append. */
const befallsAll = (error: StoreError | null): boolean =>
  error !== null && (error.tag === 'StoreDamaged' || error.tag === 'StoreUnavailable')

/**
 * Group commit. Appends that are asked for in one turn of the event loop share one transaction and one `fsync`; each is
 * judged on its own. If the transaction fails, nothing of it is stored, and each append is tried again alone, so that
 * only the culprit fails.
 */
export const appendQueue = (
  database: Database,
  busyTimeoutMs: number,
  appended: (streams: readonly StreamId[], events: number) => void,
): AppendQueue => {
  const write = writer(database)
  let waiting: Pending[] = []
  let scheduled = false

  const flushBy = (later: (run: () => void) => unknown): void => {
    if (!scheduled) later(flush)
    scheduled = true
  }

  const waitForLock = (batch: readonly Pending[], busy: StoreError): void => {
    const now = performance.now()
    for (const { deadline, resolve } of batch) if (deadline <= now) resolve(E.left(busy))
    waiting = [...batch.filter(({ deadline }) => deadline > now), ...waiting]
    if (waiting.length > 0) flushBy((run) => setTimeout(run, busyPause()))
  }

  const commit = (batch: readonly Pending[]): void => {
    let answers: readonly Answer[]
    try {
      answers = database.transaction(() => batch.map(write))
    } catch (error) {
      const known = storeErrorOf(error, busyTimeoutMs)
      if (known?.tag === 'Busy') waitForLock(batch, known)
      else if (batch.length > 1 && !befallsAll(known)) for (const one of batch) commit([one])
      else for (const { resolve, reject } of batch) known === null ? reject(error) : resolve(E.left(known))
      return
    }
    // Before anybody is answered, so that no mark of theirs is older than their own append.
    const written = batch.filter((_, at) => answers[at]?._tag === 'Right')
    if (written.length > 0)
      appended(
        written.map(({ stream }) => stream),
        written.reduce((sum, { events }) => sum + events.length, 0),
      )
    for (const [at, answer] of answers.entries()) batch[at]?.resolve(answer)
  }

  const flush = (): void => {
    scheduled = false
    const batch = waiting
    waiting = []
    if (batch.length > 0) commit(batch)
  }

  return {
    append: (stream, expected, events) =>
      new Promise((resolve, reject) => {
        waiting.push({ stream, expected, events, deadline: performance.now() + busyTimeoutMs, resolve, reject })
        // Not a microtask: commands that are in flight together reach this line over a few of those.
        flushBy(setImmediate)
      }),
    drain: async () => {
      for (flush(); waiting.length > 0; flush()) await new Promise((resolve) => setTimeout(resolve, busyPause()))
    },
  }
}
