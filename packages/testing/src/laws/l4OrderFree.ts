import { type CaseId, instantOf, millisOf } from '@casetrail/kernel'
import * as fc from 'fast-check'
import { type CaseHistory, caseHistory } from '../arbitraries/caseHistory.js'
import { cast } from '../arbitraries/cast.js'
import { type Codes, codesOf } from '../arbitraries/codesOf.js'
import { Scribe } from '../arbitraries/Scribe.js'
import { law, type ServiceUnderTest } from './Law.js'
import { agrees } from './LawBroken.js'
import { withService } from './play.js'
import { outcomeOf, retentionOfCase } from './retentionOfCase.js'

interface Accepted {
  readonly referral: string
  readonly body: string | undefined
  /** Days before the acceptances are recorded. */
  readonly daysAgo: number
}

const day = 86_400_000
const worker = cast.workers[0] ?? cast.manager

/** A year after the history every referral is made, and some weeks later all acceptances are recorded in this order. */
const afterwards = (codes: Codes, history: CaseHistory, caseId: CaseId, order: readonly Accepted[]) => {
  const end = history.steps.at(-1)?.now
  const scribe = new Scribe(codes, instantOf(millisOf(end ?? ('2021-01-01T00:00:00.000Z' as never)) + 365 * day), 5000)
  for (const { referral, body } of [...order].sort((a, b) => (a.referral < b.referral ? -1 : 1))) {
    scribe.pass(1)
    const data = { caseId, safeguardingReferralId: referral, body, concerns: 'client', legalGround: 'careAct2014s42' }
    scribe.write('MakeSafeguardingReferral', worker, { ...data, text: 'Synthetic concern.' })
  }
  scribe.pass(60 * day)
  for (const { referral, body, daysAgo } of order) {
    const data = { caseId, safeguardingReferralId: referral, body }
    // Each has the moment that it had in the other order: recorded at once, in turn.
    scribe.write('AcceptSafeguardingReferral', worker, data, { daysLate: daysAgo })
  }
  return scribe.steps
}

const ending = (
  service: ServiceUnderTest,
  history: CaseHistory,
  caseId: CaseId,
  codes: Codes,
  order: readonly Accepted[],
) =>
  withService(service, async (player) => {
    await player.play(history.steps)
    await player.play(afterwards(codes, history, caseId, order))
    return outcomeOf(await retentionOfCase(player.runtime, caseId))
  })

/** L4. @since 0.1.0 */
export const l4OrderFree = law(
  'L4',
  'the order in which acceptances are recorded changes neither class nor end date',
  (policy) => {
    const codes = codesOf(policy)
    const accepted = fc
      .array(fc.record({ daysAgo: fc.nat({ max: 50 }), body: fc.constantFrom(...codes.bodies) }), {
        minLength: 2,
        maxLength: 4,
      })
      .map((all) =>
        all.map((one, i): Accepted => ({ ...one, referral: `00000000-0000-4000-8000-0000000099${10 + i}` })),
      )
    const orders = accepted.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    return fc.record({ codes: fc.constant(codes), history: caseHistory({ policy, cases: 1, maxSteps: 12 }), orders })
  },
  async (service, { codes, history, orders: [one, other] }) => {
    const caseId = history.cases[0] as CaseId
    const inOne = await ending(service, history, caseId, codes, one)
    const inOther = await ending(service, history, caseId, codes, other)
    agrees(inOther, inOne, () => `${one.length} acceptances in two orders`)
  },
)
