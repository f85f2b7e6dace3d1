import { type CaseId, type Instant, instantOf, millisOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { staffActor } from '../arbitraries/actorsOf.js'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { cast, syntheticId } from '../arbitraries/cast.js'
import type { HistoryStep } from '../arbitraries/HistoryStep.js'
import { Script } from '../arbitraries/Script.js'
import { theWorkerStays } from './closing.js'
import { law, type ServiceUnderTest } from './Law.js'
import { agrees } from './LawBroken.js'
import { withService } from './play.js'
import { outcomeOf, retentionOfCase } from './retentionOfCase.js'

interface Accepted {
  readonly referral: string
  readonly body: string
  /** Days before the acceptances are recorded. */
  readonly daysAgo: number
}

interface Given {
  readonly policy: Policy
  readonly history: CaseHistory
  readonly orders: readonly [readonly Accepted[], readonly Accepted[]]
}

const day = 86_400_000

/** A year after the history every referral is made, and some weeks later all acceptances are recorded in this order. */
const afterwards = ({ policy, history }: Given, order: readonly Accepted[]): readonly HistoryStep[] => {
  const [caseId] = history.cases
  const worker = staffActor(policy, cast.workers[0] ?? cast.manager)
  const script = new Script(instantOf(millisOf(history.steps.at(-1)?.now as Instant) + 365 * day), 5000)
  for (const { referral, body } of [...order].sort((a, b) => (a.referral < b.referral ? -1 : 1))) {
    const about = { concerns: 'client', legalGround: 'careAct2014s42', text: 'Synthetic concern.' }
    script.pass(1)
    script.write('MakeSafeguardingReferral', worker, { caseId, safeguardingReferralId: referral, body, ...about })
  }
  script.pass(60 * day)
  // Each has the moment that it had in the other order: recorded at once, in turn.
  for (const { referral, body, daysAgo } of order)
    script.write('AcceptSafeguardingReferral', worker, { caseId, safeguardingReferralId: referral, body }, daysAgo)
  return script.steps
}

const ending = (service: ServiceUnderTest, given: Given, order: readonly Accepted[]) =>
  withService(service, async (player) => {
    await player.play(given.history.steps)
    await player.play(afterwards(given, order))
    return outcomeOf(await retentionOfCase(player.runtime, given.history.cases[0] as CaseId))
  })

const acceptances = ({ registries }: Policy): fc.Arbitrary<readonly Accepted[]> =>
  fc
    .array(
      fc.record({
        daysAgo: fc.nat({ max: 50 }),
        body: fc.constantFrom(...registries.safeguardingBodies.map(({ code }) => code)),
      }),
      { minLength: 2, maxLength: 4 },
    )
    .map((all) => all.map((one, i) => ({ ...one, referral: syntheticId(9910 + i) })))

/** L4. @since 0.1.0 */
export const l4OrderFree = law<Given>({
  name: 'l4OrderFree',
  id: 'L4',
  says: 'the order in which acceptances are recorded changes neither class nor end date',
  given: (from) =>
    fc.record({
      policy: fc.constant(from.policy),
      history: caseHistory({ ...from, cases: 1, maxSteps: 12, weights: theWorkerStays }),
      orders: acceptances(from.policy).chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
      ),
    }),
  holdsFor: async (service, given) => {
    const [one, other] = given.orders
    const inOne = await ending(service, given, one)
    agrees(await ending(service, given, other), inOne, () => `${one.length} acceptances in two orders`)
  },
})
