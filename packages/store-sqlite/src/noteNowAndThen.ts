/** After so many events the keys note how far the log has come: one more sync for a thousand. */
const every = 1000

/** When the keys note how far the log has come, beside each time that a key is made. */
export interface Noting {
  /** So many events were stored. */
  readonly stored: (events: number) => void
  /** Notes it once more, then closes. */
  readonly before: (close: () => Promise<void>) => () => Promise<void>
}

/**
 * After the first commit of a process, then now and then, and before closing. A note that fails is left out: the keys stand a
 * little further back then, and whatever made it fail is met by whoever needs the file.
 */
export const noteNowAndThen = (note: () => void): Noting => {
  let left = 0
  const tried = (): void => {
    try {
      note()
    } catch {
      // Closed, full or busy.
    }
  }
  return {
    stored: (events) => {
      left -= events
      if (left >= 0) return
      left = every
      setImmediate(tried)
    },
    before: (close) => () => {
      tried()
      return close()
    },
  }
}
