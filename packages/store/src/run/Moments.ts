import { type Instant, instantOf, millisOf } from '@casetrail/kernel'

/** One command on its way: the moment that it is recorded at, and who waits for it. */
interface Recording {
  readonly at: Instant
  waiting: (() => void)[] | null
}

/**
 * Keeps answers and recordings of this process apart, so that an answer as of an instant stays what it was (L2): whatever
 * is recorded after an answer is later than it, and an answer waits for whatever is being recorded no later than it.
 */
export class Moments {
  #answered: Instant | null = null
  #recorded: Instant | null = null
  readonly #recording = new Set<Recording>()

  /** The first moment after all that was answered; null: nothing was. */
  get free(): Instant | null {
    return this.#answered === null ? null : instantOf(millisOf(this.#answered) + 1)
  }

  /** Something is recorded at this moment, until what is answered is called, whatever comes of it. */
  record(at: Instant): () => void {
    const recording: Recording = { at, waiting: null }
    if (this.#recorded === null || at > this.#recorded) this.#recorded = at
    this.#recording.add(recording)
    return () => {
      this.#recording.delete(recording)
      for (const go of recording.waiting ?? []) go()
    }
  }

  /** No earlier than what was recorded here, which may be ahead of the clock by less than the tolerance. */
  now(read: Instant, toleranceMs: number): Instant {
    const last = this.#recorded
    return last !== null && last > read && millisOf(last) - millisOf(read) <= toleranceMs ? last : read
  }

  /** A clock that read so was wrong: no answer as of then binds any more, and nothing was recorded then. */
  disown(from: Instant, confirmedAt: Instant): void {
    if (this.#answered !== null && this.#answered >= from) this.#answered = confirmedAt
    if (this.#recorded !== null && this.#recorded >= from) this.#recorded = confirmedAt
  }

  /** It is answered as of this instant: null: at once; else when nothing is being recorded that belongs to it. */
  answer(at: Instant): Promise<unknown> | null {
    if (this.#answered === null || at > this.#answered) this.#answered = at
    const before = [...this.#recording].filter((one) => one.at <= at)
    if (before.length === 0) return null
    return Promise.all(before.map((one) => new Promise<void>((go) => (one.waiting = [...(one.waiting ?? []), go]))))
  }
}
