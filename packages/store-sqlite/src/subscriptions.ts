import type { StreamCategory } from '@casetrail/kernel'
import type { EventStore, Page, Position, StoreError, Subscription } from '@casetrail/store'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'

/** The running subscriptions of one store. */
export interface Subscriptions {
  readonly subscribe: EventStore['subscribe']
  /** This process has appended. */
  readonly wake: () => void
  /** Ends all of them, each after the page it is handling. */
  readonly stop: () => Promise<void>
}

type ReadAll = (after: Position, limit: number, categories?: readonly StreamCategory[]) => TaskEither<StoreError, Page>

const yielded = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/**
 * Subscriptions sleep until this process appends or a poll sees that another one did. A busy store is asked again
 * after a while; any other failure ends the subscription.
 */
export const subscriptions = (readAll: ReadAll, changedByOthers: () => boolean, pollMs: number): Subscriptions => {
  const running = new Set<Subscription>()
  const sleepers = new Set<() => void>()
  let timer: NodeJS.Timeout | undefined
  let version = 0

  const wake = (): void => {
    version += 1
    for (const wakeUp of sleepers) wakeUp()
    sleepers.clear()
  }
  const poll = (): void => {
    try {
      if (changedByOthers()) wake()
    } catch {
      wake() // The read that follows meets the same failure and reports it.
    }
  }
  const pollWhileNeeded = (): void => {
    if (running.size === 0) timer = void clearInterval(timer)
    else timer ??= setInterval(poll, pollMs).unref()
  }

  const subscribe: EventStore['subscribe'] = (from, handle, { categories, pageSize = 500, onError } = {}) => {
    let stopped = false
    const deliver = async (): Promise<void> => {
      let after = from
      while (!stopped) {
        const seen = version
        const read = await readAll(after, pageSize, categories)()
        if (stopped) return
        if (read._tag === 'Left') {
          if (read.left.tag !== 'Busy') throw read.left
          await new Promise((resolve) => setTimeout(resolve, pollMs).unref())
          continue
        }
        const page = read.right
        if (page.events.length > 0) await handle(page)
        after = page.next
        if (!page.end) await yielded()
        else if (version === seen && !stopped) await new Promise<void>((resolve) => sleepers.add(resolve))
      }
    }
    const done = deliver()
      .finally(() => {
        running.delete(subscription)
        pollWhileNeeded()
      })
      .catch((error: unknown) => {
        // Without `onError` the failure becomes an unhandled rejection: a subscription never dies unseen.
        if (onError === undefined) void Promise.reject(error)
        else onError(error)
      })
    const subscription: Subscription = {
      stop: () => {
        stopped = true
        wake()
        return done
      },
    }
    running.add(subscription)
    pollWhileNeeded()
    return subscription
  }

  return {
    subscribe,
    wake,
    stop: async () => void (await Promise.all([...running].map((subscription) => subscription.stop()))),
  }
}
