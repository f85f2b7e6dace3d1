/**
 * A bounded map that forgets what was not used for longest; the pinned key never, and it takes no place. A Map keeps the order of insertion, so
 * its first entry is the one. @since 0.2.0
 */
export class LeastRecentlyUsed<K, V> {
  readonly #held = new Map<K, V>()

  constructor(
    readonly capacity: number,
    readonly pinned: K | null = null,
  ) {}

  get(key: K): V | undefined {
    const value = this.#held.get(key)
    // Whatever is never forgotten needs no place in the order.
    if (value !== undefined && key !== this.pinned) {
      this.#held.delete(key)
      this.#held.set(key, value)
    }
    return value
  }

  set(key: K, value: V): void {
    this.#held.delete(key)
    this.#held.set(key, value)
    const room = this.pinned !== null && this.#held.has(this.pinned) ? this.capacity + 1 : this.capacity
    if (this.#held.size > room) this.#forgetOne()
  }

  #forgetOne(): void {
    for (const key of this.#held.keys())
      if (key !== this.pinned) {
        this.#held.delete(key)
        return
      }
  }

  delete(key: K): void {
    this.#held.delete(key)
  }

  clear(): void {
    this.#held.clear()
  }
}
