import { type Actor, type Instant, instantOf, millisOf } from '@casetrail/kernel'
import { commandIdOf } from './cast.js'
import type { HistoryStep } from './HistoryStep.js'

const day = 86_400_000

/** Commands written by hand, in order of time, for a law that needs just these. */
export class Script {
  readonly steps: HistoryStep[] = []
  #now: Instant
  #written: number

  /** Give scripts that one service plays numbers apart: their commands have ids that follow from them. */
  constructor(from: Instant, number: number) {
    this.#now = from
    this.#written = number
  }

  /** Lets time pass. */
  pass(milliseconds: number): void {
    this.#now = instantOf(millisOf(this.#now) + milliseconds)
  }

  /** Goes on at that instant, or where it is if that has passed. */
  moveTo(instant: Instant): void {
    if (instant > this.#now) this.#now = instant
  }

  /** Puts one command; no two at one moment, since as of that moment both would be known (L2). */
  write(type: string, actor: Actor, data: object, daysLate = 0): void {
    const now = this.#now
    const occurredAt = instantOf(millisOf(now) - daysLate * day)
    const commandId = commandIdOf(this.#written++)
    this.steps.push({
      now,
      command: { type, commandId, actor, occurredAt, correlationId: null, causationId: null, data },
    })
    this.pass(1)
  }
}
