import { categoryOf, type StreamId } from '@casetrail/kernel'
import type { Conflict, ExpectedRevision, NewEvent, Position, StoreError } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { busyPause } from './attempt.js'
import type { Database } from './driver.js'
import { Failed, isDuplicate, storeErrorOf } from './storeErrorOf.js'

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

/** Judges and writes one append inside an open transaction. Returns a conflict before anything is written, else throws. */
const writer = (database: Database): ((append: Pending) => E.Either<Conflict, Appended>) => {
  const headOf = database.prepare<{ readonly no: number; readonly revision: number }>(
    'SELECT no, (SELECT max(revision) FROM event WHERE stream = no) AS revision FROM stream WHERE name = ?',
  )
  const newStream = database.prepare('INSERT INTO stream (name) VALUES (?)')
  const newEvent = database.prepare(
    'INSERT INTO event (stream, revision, category, id, header, body) VALUES (?, ?, ?, ?, ?, ?)',
  )
  return ({ stream, expected, events }) => {
    const head = headOf.get(stream)
    const actual = head === undefined ? 'noStream' : head.revision
    const conflict: Conflict = { tag: 'Conflict', stream, expected, actual }
    if (actual !== expected) return E.left(conflict)
    const no = head === undefined ? Number(newStream.run(stream).lastInsertRowid) : head.no
    const category = categoryOf(stream)
    let revision = actual === 'noStream' ? -1 : actual
    let position = 0
    try {
      for (const { id, header, body } of events)
        position = Number(newEvent.run(no, ++revision, category, id, header, body).lastInsertRowid)
    } catch (error) {
      // An event id that is already stored: the same command came twice, so the writer must look again.
      throw isDuplicate(error) ? new Failed(conflict) : error
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
export const appendQueue = (database: Database, busyTimeoutMs: number, appended: () => void): AppendQueue => {
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
    for (const [at, answer] of answers.entries()) batch[at]?.resolve(answer)
    if (answers.some(E.isRight)) appended()
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
