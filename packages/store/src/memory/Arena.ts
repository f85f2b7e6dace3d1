const pageBytes = 1 << 20

/** Where a header and the body after it lie. */
export interface Place {
  readonly page: Uint8Array
  readonly from: number
  /** Where the body begins. */
  readonly middle: number
  readonly to: number
}

/**
 * Keeps events in large pages of memory: an array each costs more to make, and to collect around, than to fill. One
 * that is larger than a page gets a page to itself.
 */
export class Arena {
  #page = new Uint8Array(0)
  #used = 0

  /** Copies a header and a body in. */
  put(header: Uint8Array, body: Uint8Array): Place {
    const length = header.length + body.length
    if (length > this.#page.length - this.#used) {
      this.#page = new Uint8Array(Math.max(pageBytes, length))
      this.#used = 0
    }
    const from = this.#used
    const middle = from + header.length
    this.#page.set(header, from)
    this.#page.set(body, middle)
    this.#used = from + length
    return { page: this.#page, from, middle, to: this.#used }
  }
}

/** A copy of the header at a place: the reader's own. */
export const headerAt = ({ page, from, middle }: Place): Uint8Array => page.slice(from, middle)

/** A copy of the body at a place: the reader's own. */
export const bodyAt = ({ page, middle, to }: Place): Uint8Array => page.slice(middle, to)
