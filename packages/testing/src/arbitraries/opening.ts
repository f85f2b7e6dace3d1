import type { AnyRoom, CaseId } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import * as fc from 'fast-check'
import { roleWith } from './actorsOf.js'
import { cast, clientOf, syntheticId } from './cast.js'
import { birthDates } from './hints.js'
import { type Wish, wishFor } from './Wish.js'

/* How every generated history goes on from the founding: a deputy who reviews, persons recorded, cases begun and assigned. */

/** A command of the opening, and the fields that are known already. */
export interface Opening {
  readonly wish: Wish
  readonly given: object
}

/** The first referral of a case. */
const referralOf = (caseId: CaseId): string => syntheticId(500 + cast.cases.indexOf(caseId))

/** The command and its known fields, in order. */
const beginnings = (
  policy: Policy,
  cases: readonly CaseId[],
  births: readonly number[],
): readonly [string, object][] => {
  const { officers, workers } = cast
  const persons = [...new Set(cases.map(clientOf))]
  return [
    ['GrantStaffRole', { staffId: officers[1], role: roleWith(policy, 'review'), until: null }],
    ...persons.map((personId, i): [string, object] => [
      'RecordPersonDetails',
      { personId, caseId: null, dateOfBirth: birthDates[births[i] ?? 0] ?? null },
    ]),
    ...cases.flatMap((caseId): readonly [string, object][] => [
      ['ReceiveReferral', { caseId, referralId: referralOf(caseId), personId: clientOf(caseId) }],
      ['AcceptReferral', { caseId, referralId: referralOf(caseId) }],
      ['AssignWorker', { caseId, workerId: workers[0], role: roleWith(policy, 'frontLine') }],
    ]),
  ]
}

/** The opening of so many cases, a second apart. */
export const opening = (
  rooms: readonly AnyRoom[],
  policy: Policy,
  cases: readonly CaseId[],
): fc.Arbitrary<readonly Opening[]> => {
  const decisions = new Map(rooms.flatMap((room) => room.decisions.map((one) => [one.type, one])))
  return fc.array(fc.nat({ max: birthDates.length }), { minLength: 2, maxLength: 2 }).chain((births) =>
    fc.tuple(
      ...beginnings(policy, cases, births).flatMap(([type, given]) => {
        const decision = decisions.get(type)
        if (decision === undefined) return []
        const meant = { after: 1000, daysLate: 0, manner: 'meant' } as const
        return [wishFor(decision, policy).map((wish): Opening => ({ wish: { ...wish, ...meant }, given }))]
      }),
    ),
  )
}
