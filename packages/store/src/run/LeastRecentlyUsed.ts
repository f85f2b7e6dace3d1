/** A bounded map that forgets what was not used for longest. */
export class LeastRecentlyUsed<K, V> {
  readonly #held = new Map<K, V>()

  constructor(readonly capacity: number) {}

  get(key: K): V | undefined {
    const value = this.#held.get(key)
    if (value !== undefined && this.#held.size * 2 > this.capacity) {
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
}
