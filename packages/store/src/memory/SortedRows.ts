/** Rows in order of sort key, then row key: inserting, removing and paging cost no scan of what is held. */
interface Entry {
  readonly listedAt: string
  readonly key: string
}

const before = (a: Entry, b: Entry): boolean => a.listedAt < b.listedAt || (a.listedAt === b.listedAt && a.key < b.key)

const chunkSize = 512

/** A list of sorted chunks, split when they grow: O(√n) in the worst case, a few microseconds at 100,000 rows. */
export class SortedRows {
  readonly #chunks: Entry[][] = [[]]

  /** The chunk and place of the first entry not before `wanted`. */
  #find(wanted: Entry): readonly [number, number] {
    let low = 0
    let high = this.#chunks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const last = this.#chunks[middle]?.at(-1)
      if (last !== undefined && before(last, wanted)) low = middle + 1
      else high = middle
    }
    const chunk = this.#chunks[low] ?? []
    let from = 0
    let to = chunk.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (before(chunk[middle] as Entry, wanted)) from = middle + 1
      else to = middle
    }
    return [low, from]
  }

  add(listedAt: string, key: string): void {
    const [c, i] = this.#find({ listedAt, key })
    const chunk = this.#chunks[c] as Entry[]
    chunk.splice(i, 0, { listedAt, key })
    if (chunk.length > chunkSize) this.#chunks.splice(c + 1, 0, chunk.splice(chunkSize / 2))
  }

  remove(listedAt: string, key: string): void {
    const [c, i] = this.#find({ listedAt, key })
    const chunk = this.#chunks[c] as Entry[]
    if (chunk[i]?.key !== key || chunk[i]?.listedAt !== listedAt) return
    chunk.splice(i, 1)
    if (chunk.length === 0 && this.#chunks.length > 1) this.#chunks.splice(c, 1)
  }

  /** Row keys from `from` on (exclusive of `after`), while `listedAt <= to`, at most `limit`. */
  page(from: string, to: string | undefined, limit: number, after?: Entry): readonly string[] {
    const keys: string[] = []
    let [c, i] = this.#find(
      after !== undefined && !before(after, { listedAt: from, key: '' }) ? after : { listedAt: from, key: '' },
    )
    for (; c < this.#chunks.length && keys.length < limit; c++, i = 0) {
      const chunk = this.#chunks[c] as Entry[]
      for (; i < chunk.length && keys.length < limit; i++) {
        const entry = chunk[i] as Entry
        if (to !== undefined && entry.listedAt > to) return keys
        if (after === undefined || entry.key !== after.key || entry.listedAt !== after.listedAt) keys.push(entry.key)
      }
    }
    return keys
  }
}
