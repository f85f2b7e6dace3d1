/**
 * One at a time by name: whoever comes while another is at work waits, first come first served, so that commands to
 * one stream do not race each other. Costs no promise where nobody is ahead.
 */
export class Turns {
  readonly #waiting = new Map<string, (() => void)[] | null>()

  /** Null: go ahead. Else resolves when it is one's turn. Whoever entered must {@link leave}, whatever happens. */
  enter(name: string): Promise<void> | null {
    const waiting = this.#waiting.get(name)
    if (waiting === undefined) {
      this.#waiting.set(name, null)
      return null
    }
    return new Promise((resolve) => {
      if (waiting === null) this.#waiting.set(name, [resolve])
      else waiting.push(resolve)
    })
  }

  leave(name: string): void {
    const waiting = this.#waiting.get(name)
    const next = waiting?.shift()
    if (next === undefined) this.#waiting.delete(name)
    else next()
  }

  /** Does work in turn. */
  async take<A>(name: string, work: () => Promise<A>): Promise<A> {
    const turn = this.enter(name)
    if (turn !== null) await turn
    try {
      return await work()
    } finally {
      this.leave(name)
    }
  }
}
