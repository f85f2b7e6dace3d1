import { type Actor, type CaseId, type Instant, instantOf, millisOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { staffActor } from '../arbitraries/actorsOf.js'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { cast, syntheticId } from '../arbitraries/cast.js'
import { Script } from '../arbitraries/Script.js'
import { closing, theWorkerStays } from './closing.js'
import { law, type ServiceUnderTest } from './Law.js'
import { agrees, holds } from './LawBroken.js'
import { type Player, withService } from './play.js'
import { outcomeOf, retentionOfCase } from './retentionOfCase.js'

/** The turns of a case: closed or reopened so long after the history. */
type Turn = readonly ['CloseCase' | 'ReopenCase', after: number]

interface Given {
  readonly policy: Policy
  readonly history: CaseHistory
  readonly pauses: readonly [number, number, number]
}

/** Of a case closed so long that access alerts, by a look that is on record (A29). */
const reopen = (script: Script, worker: Actor, { policy, history }: Given, number: number): void => {
  const of = { caseId: history.cases[0], accessRequestId: syntheticId(5000 + number) }
  const reasonCode = policy.registries.accessReasons[0]?.code ?? null
  script.write('RequestAccess', worker, { ...of, reasonCode, reason: 'a synthetic reason', forAlert: null })
  script.write('ReopenCase', worker, { ...of, reason: 'personReturned' })
}

const turned = async (player: Player, given: Given, turns: readonly Turn[]): Promise<void> => {
  const { policy, history } = given
  const end = millisOf(history.steps.at(-1)?.now as Instant)
  const caseId = history.cases[0] as CaseId
  const worker = staffActor(policy, cast.workers[0] ?? cast.manager)
  for (const [i, [type, after]] of turns.entries()) {
    const script = new Script(instantOf(end + after), 5000 + 10 * i)
    if (type === 'CloseCase') script.write(type, worker, closing(policy, caseId))
    else reopen(script, worker, given, i)
    for (const { outcome } of await player.play(script.steps))
      holds(outcome._tag === 'Right', () => `${type} was refused: ${JSON.stringify(outcome)}`)
  }
}

const ending = (service: ServiceUnderTest, given: Given, turns: readonly Turn[]) =>
  withService(service, async (player) => {
    const caseId = given.history.cases[0] as CaseId
    await player.play(given.history.steps)
    const { standing } = await retentionOfCase(player.runtime, caseId)
    await turned(player, given, standing === 'closed' ? [['ReopenCase', 1], ...turns] : turns)
    return outcomeOf(await retentionOfCase(player.runtime, caseId))
  })

/** L5. @since 0.1.0 */
export const l5Reopen = law<Given>({
  name: 'l5Reopen',
  id: 'L5',
  says: 'closing, reopening and closing again on a day ends retention on the same day as closing once on that day',
  given: (from) =>
    fc.record({
      policy: fc.constant(from.policy),
      history: caseHistory({ ...from, cases: 1, maxSteps: 12, weights: theWorkerStays }),
      // Two days at least: less, and both closures may fall on one day, of which either is the anchor.
      pauses: fc.tuple(
        fc.integer({ min: 2, max: 200_000_000 }),
        fc.integer({ min: 1, max: 200_000_000 }),
        fc.integer({ min: 172_800_000, max: 100_000_000_000 }),
      ),
    }),
  holdsFor: async (service, given) => {
    const [first, second, third] = given.pauses
    const last = first + second + third
    const once = await ending(service, given, [['CloseCase', last]])
    const twice = await ending(service, given, [
      ['CloseCase', first],
      ['ReopenCase', first + second],
      ['CloseCase', last],
    ])
    agrees(twice, once, () => `closed ${first} ms on, reopened, closed ${last} ms on`)
  },
})
