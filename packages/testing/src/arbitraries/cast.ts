import type { CaseId, CommandId, Id, LogOrigin, PersonId, StaffId, StreamId } from '@casetrail/kernel'
import { homeOf } from '@casetrail/store'
import type { Founding } from 'casetrail'

/* SYNTHETIC throughout: ids that follow from a number, so that a failure reads the same on every machine. */

/** The n-th synthetic id. @since 0.1.0 */
export const syntheticId = <Name extends string>(n: number): Id<Name> =>
  `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Id<Name>

const many = <Name extends string>(first: number, count: number): readonly Id<Name>[] =>
  Array.from({ length: count }, (_, i) => syntheticId<Name>(first + i))

/** The log that generated histories and scenarios are of. */
export const origin = 'casetrail.example/laws' as LogOrigin

/** The stream of its service. @since 0.2.0 */
export const home: StreamId = homeOf(origin)

/** Who and what generated histories are about: a few staff, persons and cases. @since 0.1.0 */
export const cast: {
  /** Founds the service: appoints officers, grants roles, takes referrals in, reviews. */
  readonly manager: StaffId
  /** The first is privacy officer to begin with, the second a deputy. */
  readonly officers: readonly StaffId[]
  /** The first is assigned to every case to begin with. */
  readonly workers: readonly StaffId[]
  /** Works for the GP practice, or for another service, whichever asks. */
  readonly outsider: StaffId
  readonly persons: readonly PersonId[]
  /** The first two are of the first person, the third of the second. */
  readonly cases: readonly CaseId[]
} = {
  manager: syntheticId(10),
  officers: many(11, 4),
  workers: many(21, 3),
  outsider: syntheticId(31),
  persons: many(41, 2),
  cases: many(51, 3),
}

/** How the service of generated histories is founded. */
export const castFounding: Founding = {
  manager: cast.manager,
  officer: cast.officers[0] ?? '',
  deputies: cast.officers.slice(1, 2),
}

/** The id of the n-th command of a script. */
export const commandIdOf = (n: number): CommandId => syntheticId(1_000_000 + n)

/** Whose case it is: the first two are of the first person. */
export const clientOf = (caseId: CaseId): PersonId => cast.persons[cast.cases.indexOf(caseId) === 2 ? 1 : 0] as PersonId
