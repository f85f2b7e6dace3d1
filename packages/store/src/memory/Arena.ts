/** A piece of memory that pieces of events are laid into. */
const pageBytes = 1 << 20

/** Where bytes lie. */
export interface Place {
  readonly page: Uint8Array
  readonly from: number
  readonly to: number
}

/**
 * Keeps bytes in large pages: many small arrays of their own cost more to make, and to collect around, than to fill.
 * Bytes larger than a page get one to themselves.
 */
export class Arena {
  #page = new Uint8Array(0)
  #used = 0

  /** Copies bytes in. */
  put(bytes: Uint8Array): Place {
    if (bytes.length > this.#page.length - this.#used) {
      this.#page = new Uint8Array(Math.max(pageBytes, bytes.length))
      this.#used = 0
    }
    const from = this.#used
    this.#page.set(bytes, from)
    this.#used += bytes.length
    return { page: this.#page, from, to: this.#used }
  }
}

/** A copy of the bytes at a place: the reader's own. */
export const bytesAt = ({ page, from, to }: Place): Uint8Array => page.slice(from, to)
