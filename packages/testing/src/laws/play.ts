import { isEvent } from '@casetrail/events'
import type { Recorded } from '@casetrail/kernel'
import { type Executed, type ExecuteError, execute, type Runtime } from '@casetrail/store'
import type { Either } from 'fp-ts/lib/Either.js'
import type { HistoryStep } from '../arbitraries/Scribe.js'
import type { OpenedService, ServiceUnderTest } from './Law.js'
import { LawBroken, told } from './LawBroken.js'
import { ScriptClock } from './ScriptClock.js'

/** What became of one step. @since 0.1.0 */
export interface Played {
  readonly step: HistoryStep
  readonly outcome: Either<ExecuteError, Executed>
}

/** Plays scripts on one service, and knows what was made on the way. @since 0.1.0 */
export class Player {
  /** Every event that was recorded, in that order. */
  readonly events: Recorded[] = []
  readonly #alerts = new Map<string, string>()
  readonly #firstOf = new Map<string, string>()

  constructor(
    readonly runtime: Runtime,
    readonly clock: ScriptClock,
  ) {}

  /** Sets the clock and executes one step; a refusal is an outcome like any other. */
  async step(step: HistoryStep): Promise<Played> {
    this.clock.at = step.now
    const outcome = await execute(this.runtime)({ ...step.command, data: this.#named(step.command.data as object) })()
    if (outcome._tag === 'Right') this.#take(outcome.right)
    else if (outcome.left.tag !== 'Refused')
      throw new LawBroken(`${step.command.type} met ${told(outcome.left)}, which is no refusal`)
    return { step, outcome }
  }

  /** Plays every step in turn. */
  async play(steps: readonly HistoryStep[]): Promise<readonly Played[]> {
    const played: Played[] = []
    for (const step of steps) played.push(await this.step(step))
    return played
  }

  #take({ events }: Executed): void {
    for (const event of events) {
      this.events.push(event)
      if (!this.#firstOf.has(event.commandId)) this.#firstOf.set(event.commandId, event.id)
      if (isEvent('PostClosureAccessAlertRaised', event))
        this.#alerts.set(event.data.accessRequestId, event.data.alertId)
    }
  }

  /** The data with the ids of what was made while playing. */
  #named(data: object): object {
    const named: Record<string, unknown> = { ...data }
    for (const field of ['alertId', 'forAlert'])
      if (field in named) named[field] = this.#alerts.get(String(named[field])) ?? named[field]
    if ('of' in named) named.of = this.#firstOf.get(String(named.of)) ?? named.of
    return named
  }
}

/** Opens a service, hands it over with a player, and tears it down whatever happens. @since 0.1.0 */
export const withService = async <A>(
  service: ServiceUnderTest,
  use: (player: Player, opened: OpenedService) => Promise<A>,
): Promise<A> => {
  const clock = new ScriptClock()
  const opened = await service.open(clock)
  try {
    return await use(new Player(opened.runtime, clock), opened)
  } finally {
    await opened.teardown()
  }
}
