import {
  type Actor,
  type CaseId,
  type Command,
  type Instant,
  instantOf,
  millisOf,
  type StaffId,
} from '@casetrail/kernel'
import { cast, commandIdOf, syntheticId } from './cast.js'
import type { Codes } from './codesOf.js'
import { awkwardTexts } from './words.js'

/**
 * One command and the moment at which it is put. What is made when a command is executed cannot be known before: such
 * an `alertId` or `forAlert` is written as the id of the access request, and an event (`of`) as the id of its command.
 * `play` puts the real ones in.
 *
 * @since 0.1.0
 */
export interface HistoryStep {
  readonly now: Instant
  readonly command: Command
}

const day = 86_400_000

/** What a script has brought about, if all of it was taken, so that a later step can name it. */
export interface Things {
  readonly notes: string[]
  /** Commands that added a note. */
  readonly entries: string[]
  readonly onward: string[]
  readonly safeguarding: string[]
  readonly accepted: string[]
  readonly logged: string[]
  readonly concerns: string[]
  readonly alerts: string[]
}

const nothing = (): Things => ({
  notes: [],
  entries: [],
  onward: [],
  safeguarding: [],
  accepted: [],
  logged: [],
  concerns: [],
  alerts: [],
})

/** Writes a script down: commands in order of time, each with an id of its own, and every personal value in them. */
export class Scribe {
  readonly steps: HistoryStep[] = []
  readonly planted = new Set<string>()
  readonly #things = new Map<CaseId, Things>()
  #named: number
  #written = 0

  constructor(
    readonly codes: Codes,
    public now: Instant,
    /** The number of its first command: give scripts that one service plays numbers apart. */
    readonly first = 0,
  ) {
    this.#named = first
  }

  /** Lets time pass. */
  pass(milliseconds: number): void {
    this.now = instantOf(millisOf(this.now) + milliseconds)
  }

  of(caseId: CaseId): Things {
    const found = this.#things.get(caseId) ?? nothing()
    this.#things.set(caseId, found)
    return found
  }

  /** An id that nothing else has. */
  newId(): string {
    this.#named += 1
    return syntheticId(10_000 + this.#named)
  }

  /** A personal value: no stored byte may hold it in clear. */
  plant<T extends string>(value: T): T {
    this.planted.add(value)
    return value
  }

  /** SYNTHETIC words that occur once. */
  words(about: string, pick = 0): string {
    const odd = awkwardTexts[pick % awkwardTexts.length] ?? ''
    return this.plant(`Synthetic canary ${about} ${this.planted.size}: ${odd}`)
  }

  /** Puts one command; answers its id. */
  write(
    type: string,
    by: StaffId,
    data: object,
    more: { readonly daysLate?: number; readonly role?: string; readonly organisation?: string } = {},
  ): string {
    const commandId = commandIdOf(this.first + this.#written++)
    const actor = {
      kind: 'person',
      performedBy: by,
      recordedBy: by,
      onBehalfOf: null,
      role: more.role ?? this.codes.frontLine,
      organisation: more.organisation ?? this.codes.organisation,
    } as Actor
    const occurredAt = instantOf(millisOf(this.now) - (more.daysLate ?? 0) * day)
    const command = { type, commandId, actor, occurredAt, correlationId: null, causationId: null, data }
    this.steps.push({ now: this.now, command })
    // No two at one moment: as of that moment both would be known (L2).
    this.pass(1)
    return commandId
  }

  /** Asks to open a case; an alert that it may raise can be investigated from then on. */
  ask(
    by: StaffId,
    caseId: CaseId,
    data: object,
    more: { readonly role?: string; readonly organisation?: string } = {},
  ): void {
    const accessRequestId = this.newId()
    this.write('RequestAccess', by, { caseId, serviceId: cast.service, accessRequestId, forAlert: null, ...data }, more)
    this.of(caseId).alerts.push(accessRequestId)
  }
}
