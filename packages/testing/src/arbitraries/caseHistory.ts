import type { AnyRoom, CaseId, Instant } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import { casetrailRooms } from 'casetrail'
import * as fc from 'fast-check'
import { cast } from './cast.js'
import type { HistoryStep } from './HistoryStep.js'
import { instant } from './instant.js'
import { opening } from './opening.js'
import { anyWish, type Weights } from './Wish.js'
import { Writer } from './Writer.js'

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
  /**
   * How often each command occurs, relative to the others: `{ CloseCase: 0 }`, no case is closed; `{ others: 0,
   * CloseCase: 1 }`, nothing else happens. Default: what matters more occurs more.
   */
  readonly weights?: Weights
  /** Whose codes, roles and bodies are used; default Kirklees Council's. */
  readonly policy?: Policy
  /** Whose commands are put; default every room of Casetrail. Give yours beside them. */
  readonly rooms?: readonly AnyRoom[]
}

/**
 * Commands of the rooms over a few cases, persons, staff and one service, with the times at which they are put. All of
 * it follows from the rooms: data from the codecs, codes from the lists that rules name, ids fresh or brought in by
 * what was taken before. Two thirds are as they should be as far as that can be found, by drawing anew what a refusal
 * names; the others are wrong in one place, repeated, or sent again. A tenth is recorded up to 20 days late. Shrinks to
 * fewer and simpler steps; the opening stays.
 *
 * @since 0.1.0
 */
export const caseHistory = (constraints: CaseHistoryConstraints = {}): fc.Arbitrary<CaseHistory> => {
  const { maxSteps = 25, policy = kirkleesPolicy, rooms = casetrailRooms, weights = {}, from } = constraints
  const count = constraints.cases === undefined ? fc.integer({ min: 1, max: 3 }) : fc.constant(constraints.cases)
  const begin = instant({ from: '2021-01-01T00:00:00.000Z' as Instant, to: '2025-12-31T23:59:59.999Z' as Instant })
  const wishes =
    maxSteps === 0 ? fc.constant([]) : fc.array(anyWish(rooms, policy, weights), { maxLength: maxSteps, size: 'max' })
  return fc
    .record({
      opened: count.chain((n) => fc.tuple(fc.constant(n), opening(rooms, policy, cast.cases.slice(0, n)))),
      begin: from === undefined ? begin : fc.constant(from),
      wishes,
    })
    .map(({ opened: [n, beginnings], begin, wishes }) => {
      const cases = cast.cases.slice(0, n)
      const writer = new Writer(rooms, policy, cases, begin)
      for (const { wish, given } of beginnings) writer.fulfil(wish, given)
      for (const wish of wishes) if (writer.steps.length < beginnings.length + maxSteps) writer.fulfil(wish)
      return { steps: writer.steps, opening: beginnings.length, cases, planted: [...writer.personal] }
    })
}
