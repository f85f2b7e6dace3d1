import { addDays, type Instant, instantOf, type LocalDate, localDateOf, millisOf, startOfDay } from '@casetrail/kernel'
import type { CommandData, CommandType, Founding } from 'casetrail'
import type { Draws } from './draws.js'

/** A synthetic member of staff. */
export interface Staff {
  readonly id: string
  readonly role: string
  readonly organisation: string
}

/** One line to be: when it was recorded, and the command, or who founds the service. */
export type ScriptLine =
  | { readonly recordedAt: Instant; readonly command: Readonly<Record<string, unknown>> }
  | { readonly recordedAt: Instant; readonly founding: Founding }

const minute = 60_000

/** Writes one case down, moment after moment; every command is recorded later than the one before. */
export class Script {
  readonly lines: ScriptLine[] = []
  #clock: number

  constructor(
    readonly draws: Draws,
    start: LocalDate,
  ) {
    this.#clock = millisOf(startOfDay(start)) + draws.between(9 * 60, 16 * 60) * minute
  }

  /** The moment reached. */
  get now(): Instant {
    return instantOf(this.#clock)
  }

  /** Goes on by some days, to a moment in office hours. */
  waitDays(from: number, to: number): this {
    const day = addDays(localDateOf(this.now), this.draws.between(from, to))
    this.#clock = Math.max(
      this.#clock + minute,
      millisOf(startOfDay(day)) + this.draws.between(9 * 60, 17 * 60) * minute,
    )
    return this
  }

  /** Goes on by a few minutes. */
  waitMinutes(from: number, to: number): this {
    this.#clock += this.draws.between(from, to) * minute
    return this
  }

  /** Adds a command by somebody, at the moment reached; it happened `earlierMinutes` before it was recorded. */
  add<T extends CommandType>(by: Staff, type: T, data: CommandData[T], earlierMinutes = 0): string {
    const commandId = this.draws.id()
    const actor = {
      kind: 'person',
      performedBy: by.id,
      recordedBy: by.id,
      onBehalfOf: null,
      role: by.role,
      organisation: by.organisation,
    }
    const occurredAt = instantOf(this.#clock - earlierMinutes * minute)
    const command = { type, commandId, actor, occurredAt, correlationId: null, causationId: null, data }
    this.lines.push({ recordedAt: this.now, command })
    this.#clock += this.draws.between(1, 20) * minute + this.draws.between(0, 59_999)
    return commandId
  }
}
