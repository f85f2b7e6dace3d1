/**
 * A bounded map that forgets what was not used for longest. A Map keeps the order of insertion, so its first entry is
 * the one. @since 0.2.0
 */
export class LeastRecentlyUsed<K, V> {
  readonly #held = new Map<K, V>()

  constructor(readonly capacity: number) {}

  get(key: K): V | undefined {
    const value = this.#held.get(key)
    if (value !== undefined) {
      this.#held.delete(key)
      this.#held.set(key, value)
    }
    return value
  }

  set(key: K, value: V): void {
    this.#held.delete(key)
    this.#held.set(key, value)
    if (this.#held.size > this.capacity) this.#held.delete(this.#held.keys().next().value as K)
  }

  delete(key: K): void {
    this.#held.delete(key)
  }

  clear(): void {
    this.#held.clear()
  }
}
