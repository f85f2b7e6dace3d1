import { integer, list, type NonBlank, OrganisationId, PolicyVersion, record, ShortText } from '@casetrail/kernel'
import type * as t from 'io-ts'
import { NoticeClause } from './clause/NoticeClause.js'
import { BasisTerms, Purpose } from './purpose/Purpose.js'
import { Registries } from './registry/Registries.js'
import { RetentionSchedule } from './retention/RetentionSchedule.js'
import { Role } from './role/Role.js'
import { Settings } from './setting/Settings.js'
import { HolidayCalendar } from './workingDay/HolidayCalendar.js'

/**
 * One organisation's privacy notice as data: plain JSON, versioned, adopted by an event (E22). Every interpretation
 * that a data protection officer may want to change stands here, none in code.
 *
 * @since 0.1.0
 */
export interface Policy {
  readonly version: PolicyVersion
  /** The notice and service it was adopted for, in words. */
  readonly adoptedFor: NonBlank
  /** The controller. */
  readonly organisation: OrganisationId
  /** The promises of the notice, in its own words; schedules, purposes and bases name one by its id. */
  readonly clauses: readonly NoticeClause[]
  readonly settings: Settings
  readonly schedules: readonly RetentionSchedule[]
  readonly registries: Registries
  readonly purposes: readonly Purpose[]
  readonly bases: readonly BasisTerms[]
  readonly holidays: HolidayCalendar
  readonly roles: readonly Role[]
  /** Calendar days after acceptance by which the safeguarding log must have its entry, and after its retraction by which that is struck (C28, A6, A8). */
  readonly logEntryDueDays: number
  /** Working days within which a person is told that their record was opened without purpose (C46). */
  readonly breachNoticeWorkingDays: number
  /** Calendar days without any event after which an open case is reported as stale: it would never expire (C24). */
  readonly staleOpenCaseDays: number
  /** Days before eligibility at which a case enters the early-warning list, e.g. 90, 30, 0 (E6). */
  readonly earlyWarningDays: readonly number[]
}

/** The shape of a {@link Policy}; {@link policyFrom} also checks that its parts fit together. @since 0.1.0 */
export const Policy: t.Type<Policy, unknown, unknown> = record('Policy', {
  version: PolicyVersion,
  adoptedFor: ShortText,
  organisation: OrganisationId,
  clauses: list(NoticeClause, 1, 500),
  settings: Settings,
  schedules: list(RetentionSchedule, 1, 100),
  registries: Registries,
  purposes: list(Purpose, 1, 200),
  bases: list(BasisTerms, 1, 4),
  holidays: HolidayCalendar,
  roles: list(Role, 1, 200),
  logEntryDueDays: integer(0, 365),
  breachNoticeWorkingDays: integer(0, 30),
  staleOpenCaseDays: integer(1, 3660),
  earlyWarningDays: list(integer(0, 3660), 0, 20),
})
