import type { EventStore, Page, Position, Subscription } from '../port/EventStore.js'

type Options = NonNullable<Parameters<EventStore['subscribe']>[2]>

/** A subscription over `readAll` that sleeps at the end until one of `waiting` wakes it. */
export const pagedSubscription = (
  readAll: EventStore['readAll'],
  waiting: Set<() => void>,
  after: Position,
  handle: (page: Page) => Promise<void>,
  options: Options = {},
): Subscription => {
  let stopped = false
  let wake: () => void = () => undefined
  const woken = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve
      waiting.add(wake)
    })
  const run = async (): Promise<void> => {
    let position = after
    while (!stopped) {
      // Listen before reading: what is appended between the two wakes us at once.
      const signal = woken()
      const page = await readAll(position, options.pageSize ?? 500, options.categories)()
      if (page._tag === 'Left') throw page.left
      if (page.right.events.length > 0 && !stopped) await handle(page.right)
      position = page.right.next
      if (page.right.end && !stopped) await signal
      waiting.delete(wake)
    }
  }
  const done = run()
    .catch((error: unknown) => {
      if (!stopped) options.onError?.(error)
    })
    .finally(() => waiting.delete(wake))
  return {
    stop: async () => {
      stopped = true
      wake()
      await done
    },
  }
}
