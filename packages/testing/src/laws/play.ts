import type { Recorded } from '@casetrail/kernel'
import { type Executed, type ExecuteError, execute, foundService, type Runtime } from '@casetrail/store'
import type { Either } from 'fp-ts/lib/Either.js'
import type { HistoryStep } from '../arbitraries/HistoryStep.js'
import type { OpenedService, ServiceUnderTest } from './Law.js'
import { LawBroken, told } from './LawBroken.js'
import { ScriptClock } from './ScriptClock.js'

/** What became of one step. @since 0.1.0 */
export interface Played {
  readonly step: HistoryStep
  readonly outcome: Either<ExecuteError, Executed>
  /** What it added to history: nothing when it was refused, or had been taken before. */
  readonly events: readonly Recorded[]
}

/** Plays scripts on one service. @since 0.1.0 */
export class Player {
  /** Every event that was recorded, in that order. */
  readonly events: Recorded[] = []

  constructor(
    readonly runtime: Runtime,
    readonly clock: ScriptClock,
  ) {}

  /** Sets the clock and executes one step; a refusal is an outcome like any other. */
  async step(step: HistoryStep): Promise<Played> {
    this.clock.at = step.now
    await this.#found()
    const outcome = await execute(this.runtime)(step.command)()
    if (outcome._tag === 'Left') {
      if (outcome.left.tag === 'Refused') return { step, outcome, events: [] }
      throw new LawBroken(`${step.command.type} met ${told(outcome.left)}, which is no refusal`)
    }
    const events = outcome.right.repeated ? [] : outcome.right.events
    this.events.push(...events)
    return { step, outcome, events }
  }

  /** The founding is part of the history too, recorded with the first step. */
  async #found(): Promise<void> {
    if (this.events.length > 0) return
    const founded = await foundService(this.runtime)()
    if (founded._tag === 'Left') throw new LawBroken(`the service cannot be founded: ${told(founded.left)}`)
    this.events.push(...(founded.right?.events ?? []))
  }

  /** Plays every step in turn. */
  async play(steps: readonly HistoryStep[]): Promise<readonly Played[]> {
    const played: Played[] = []
    for (const step of steps) played.push(await this.step(step))
    return played
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
