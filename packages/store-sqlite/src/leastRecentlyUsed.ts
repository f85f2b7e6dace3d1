/** A map that forgets what was not asked for the longest, so that it never holds more than `limit`. */
export interface LeastRecentlyUsed<Value> {
  readonly find: (key: string) => Value | undefined
  readonly keep: (key: string, value: Value) => void
  readonly clear: () => void
}

/** An empty {@link LeastRecentlyUsed}. A Map keeps the order of insertion: the first entry is the oldest. */
export const leastRecentlyUsed = <Value>(limit: number): LeastRecentlyUsed<Value> => {
  const entries = new Map<string, Value>()
  const keep = (key: string, value: Value): void => {
    entries.delete(key)
    entries.set(key, value)
    if (entries.size > limit) for (const oldest of entries.keys()) return void entries.delete(oldest)
  }
  return {
    find: (key) => {
      const value = entries.get(key)
      if (value !== undefined) keep(key, value)
      return value
    },
    keep,
    clear: () => entries.clear(),
  }
}
