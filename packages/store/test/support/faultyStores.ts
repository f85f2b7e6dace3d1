import type { EventStore, KeyStore, ReadModelStore, StoredEvent, StoreError } from '@casetrail/store'
import type { Scheduler } from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/* Stores that fail on purpose, around stores that do not. */

/** What a store whose connection broke answers. */
export const lost: StoreError = { tag: 'StoreUnavailable', what: 'synthetic failure' }

/** Fails the appends that `when` names, before or after they were stored; `n` counts from 1. */
export const failingAppends = (
  store: EventStore,
  when: (n: number) => 'before' | 'after' | null,
  error: StoreError = lost,
): EventStore => {
  let n = 0
  return {
    ...store,
    append: (stream, expected, events) => async () => {
      n += 1
      const fails = when(n)
      if (fails === 'before') return E.left(error)
      const appended = await store.append(stream, expected, events)()
      return fails === 'after' ? E.left(error) : appended
    },
  }
}

/** Changes what readers are given. */
export const changedOnRead = (store: EventStore, change: (event: StoredEvent) => StoredEvent): EventStore => ({
  ...store,
  readStream: (stream, from, limit) => async () => {
    const read = await store.readStream(stream, from, limit)()
    return E.isLeft(read) ? read : E.right({ ...read.right, events: read.right.events.map(change) })
  },
  readAll: (after, limit, categories) => async () => {
    const read = await store.readAll(after, limit, categories)()
    return E.isLeft(read) ? read : E.right({ ...read.right, events: read.right.events.map(change) })
  },
})

/** Answers in an order that fast-check chooses: before and after the work itself. */
export const scheduled = (store: EventStore, s: Scheduler): EventStore => {
  const later =
    <L, A>(task: TaskEither<L, A>): TaskEither<L, A> =>
    async () => {
      await s.schedule(Promise.resolve(), 'ask')
      const answer = await task()
      await s.schedule(Promise.resolve(), 'answer')
      return answer
    }
  return {
    ...store,
    append: (stream, expected, events) => later(store.append(stream, expected, events)),
    readStream: (stream, from, limit) => later(store.readStream(stream, from, limit)),
    find: (id) => later(store.find(id)),
  }
}

/** Holds one answer back until it is let go. */
export class Gate {
  #letGo: () => void = () => undefined
  #arrived: () => void = () => undefined
  /** Resolves when somebody waits. */
  readonly reached = new Promise<void>((resolve) => {
    this.#arrived = resolve
  })
  readonly #opened = new Promise<void>((resolve) => {
    this.#letGo = resolve
  })
  open(): void {
    this.#letGo()
  }
  /** The task, not begun before the gate is open. */
  before<L, A>(task: TaskEither<L, A>): TaskEither<L, A> {
    return async () => {
      this.#arrived()
      await this.#opened
      return task()
    }
  }
  /** The task, its answer held back. */
  holding<L, A>(task: TaskEither<L, A>): TaskEither<L, A> {
    return async () => {
      const answer = await task()
      this.#arrived()
      await this.#opened
      return answer
    }
  }
}

/** A key store that has lost every key. */
export const keysLost = (store: KeyStore): KeyStore => ({
  ...store,
  find: (kids) => async () => E.right(kids.map(() => null)),
})

/** Fails every `nth` commit, before or after the rows were written. */
export const failingCommits = (store: ReadModelStore, nth: number, how: 'before' | 'after'): ReadModelStore => {
  let n = 0
  return {
    ...store,
    commit:
      (...given) =>
      async () => {
        n += 1
        if (n % nth !== 0) return store.commit(...given)()
        if (how === 'after') await store.commit(...given)()
        return E.left(lost)
      },
  }
}
