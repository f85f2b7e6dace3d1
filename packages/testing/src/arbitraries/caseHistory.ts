import type { CaseId, Instant } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { cast } from './cast.js'
import { codesOf } from './codesOf.js'
import { fulfil } from './fulfil.js'
import { instant } from './instant.js'
import { opening } from './opening.js'
import { type HistoryStep, Scribe } from './Scribe.js'
import { type StepKind, stepWeights, wish } from './Wish.js'

/** A script for a service: play each step with the clock at its `now`. @since 0.1.0 */
export interface CaseHistory {
  /** In order of time, each at least a millisecond after the one before. The first ones open the service and its cases. */
  readonly steps: readonly HistoryStep[]
  /** How many of {@link steps} are the opening, which every policy's rules take as a whole. */
  readonly opening: number
  readonly cases: readonly CaseId[]
  /** Every personal value in the commands: none of them may be found in what is stored. */
  readonly planted: readonly string[]
}

/** What a generated history may be. @since 0.1.0 */
export interface CaseHistoryConstraints {
  /** Steps after the opening; default 25. */
  readonly maxSteps?: number
  /** 1 to 3 cases of up to two persons; default: any of these. */
  readonly cases?: 1 | 2 | 3
  /** When the opening begins; default some instant from 2021 to 2025. */
  readonly from?: Instant
  /** How often each kind of step occurs; default {@link stepWeights}. `{ close: 0 }`: no case is closed. */
  readonly weights?: Partial<Readonly<Record<StepKind, number>>>
  /** Whose codes, roles and bodies are used; default Kirklees Council's. */
  readonly policy?: Policy
}

/**
 * Plausible commands over a few cases, persons, staff and one service, with the times at which they are put. Plausible:
 * codes are on the policy's lists, and a step names things that earlier ones brought about where there are any. Not all
 * of them are taken: notes on closed cases, second closures and the like are left in, for refusals are part of life.
 * A tenth is recorded up to 20 days late. Shrinks to fewer and shorter steps; the opening stays.
 *
 * @since 0.1.0
 */
export const caseHistory = (constraints: CaseHistoryConstraints = {}): fc.Arbitrary<CaseHistory> => {
  const { maxSteps = 25, policy = kirkleesPolicy, weights, from } = constraints
  const codes = codesOf(policy)
  const count = constraints.cases === undefined ? fc.integer({ min: 1, max: 3 }) : fc.constant(constraints.cases)
  const begin = instant({ from: '2021-01-01T00:00:00.000Z' as Instant, to: '2025-12-31T23:59:59.999Z' as Instant })
  return fc
    .record({
      count,
      births: fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 3 })),
      begin: from === undefined ? begin : fc.constant(from),
      wishes: fc.array(wish({ ...stepWeights, ...weights }), { maxLength: maxSteps }),
    })
    .map(({ count, births, begin, wishes }) => {
      const scribe = new Scribe(codes, begin)
      const cases = cast.cases.slice(0, count)
      opening(scribe, cases, births)
      const opened = scribe.steps.length
      for (const one of wishes) {
        scribe.pass(one.after)
        fulfil(scribe, cases, one)
      }
      return { steps: scribe.steps, opening: opened, cases, planted: [...scribe.planted] }
    })
}
