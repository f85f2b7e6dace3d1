import { type Instant, instantOf, millisOf } from '@casetrail/kernel'
import type { Stores } from '@casetrail/store'
import { type Casetrail, type CasetrailOptions, memoryStores, newId, openCasetrail } from '../src/index.js'

/* A service with a clock that a test sets. All data is synthetic. */

/** A clock that a test moves. */
export class TestClock {
  #now: Instant
  constructor(start: string) {
    this.#now = start as Instant
  }
  readonly now = (): Instant => this.#now
  set(instant: string): void {
    this.#now = instant as Instant
  }
  goOnDays(days: number): void {
    this.#now = instantOf(millisOf(this.#now) + days * 86_400_000)
  }
}

/** Who founds the service. */
export const founding = {
  manager: '0b0b4c1e-0000-4000-8000-0000000000aa',
  officer: '0b0b4c1e-0000-4000-8000-0000000000ab',
}

/** Who acts in most tests: the manager, who has a ground for nearly everything. */
export const by = { performedBy: founding.manager, role: 'serviceManager', organisation: 'kirkleesCouncil' }

/** Somebody of whom nothing is on record, whatever they say of themselves. */
export const stranger = { ...by, performedBy: '0b0b4c1e-0000-4000-8000-0000000000ac' }

/** A service on stores of its own. */
export const service = (
  stores: Stores = memoryStores(),
  opened: Pick<CasetrailOptions, 'founding' | 'sessionMinutes'> = { founding },
): { readonly casetrail: Casetrail; readonly clock: TestClock } => {
  const clock = new TestClock('2024-03-04T10:00:00.000Z')
  return { casetrail: openCasetrail({ stores, clock, ...opened }), clock }
}

/** The right of an answer; throws what was on the left. */
export const right = <A>(
  answer: { readonly _tag: 'Left'; readonly left: unknown } | { readonly _tag: 'Right'; readonly right: A },
): A => {
  if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left))
  return answer.right
}

/** The data of a referral of a new case. */
export const referralOf = (caseId: string, personId: string) =>
  ({
    caseId,
    referralId: newId(),
    personId,
    service: 'socialPrescribing',
    pcn: 'PCN-SYNTHETIC-1',
    practice: 'SYNTHETIC-GP-1',
    referrer: 'gpPractice',
    referrerOrganisation: null,
    reasons: [],
    reasonText: null,
  }) as const

/** The details of an invented person. */
export const detailsOf = (personId: string, dateOfBirth: string | null) => ({
  personId,
  caseId: null,
  name: 'Testley Planted (synthetic)',
  dateOfBirth,
  address: null,
  phone: null,
  email: null,
  nhsNumber: null,
})
