import type { EventId, Instant, LocalDate, OrganisationId, PersonId } from '@casetrail/kernel'
import { localDateOf } from '@casetrail/kernel'
import { foldOf } from '../casetrailEvents.js'

/*
 * At which GP practice is the person registered at an instant? At most one (C2). The dated changes of the person
 * stream answer; before the first of them, the practice that the case's latest referral named. The old practice
 * loses sight at the start, in Europe/London, of the day from which the new one holds (A17).
 */

/** A practice and the first date, in Europe/London, on which it holds. @since 0.1.0 */
export interface PracticeFrom {
  readonly practice: OrganisationId
  readonly from: LocalDate
  readonly event: EventId
}

/** The dated changes of practice of one person, earliest date first. @since 0.1.0 */
export interface PracticeChangesState {
  readonly changes: PracticeFrom[]
}

/** Whom a case is about, and the practices its referrals named, earliest receipt first. @since 0.1.0 */
export interface ReferredState {
  readonly personId: PersonId | null
  readonly practices: PracticeFrom[]
}

/** Of two from the same date the one recorded later comes later, and so wins. */
const insert = (practices: PracticeFrom[], practice: PracticeFrom): void => {
  let i = practices.length
  while (i > 0 && (practices[i - 1] as PracticeFrom).from > practice.from) i--
  practices.splice(i, 0, practice)
}

/** Folds a person stream into its changes of practice. @since 0.1.0 */
export const practiceChangesFold = foldOf<PracticeChangesState>(() => ({ changes: [] }), {
  GpPracticeChanged: (draft, e) => insert(draft.changes, { practice: e.data.practice, from: e.data.from, event: e.id }),
})

/** Folds a case stream into whom it is about and which practices its referrals named. @since 0.1.0 */
export const referredFold = foldOf<ReferredState>(() => ({ personId: null, practices: [] }), {
  ReferralReceived: (draft, e) => {
    draft.personId ??= e.data.personId
    insert(draft.practices, { practice: e.data.practice, from: e.data.receivedOn, event: e.id })
  },
})

const lastOn = (practices: readonly PracticeFrom[], on: LocalDate): PracticeFrom | null => {
  let last: PracticeFrom | null = null
  for (const one of practices) if (one.from <= on) last = one
  return last
}

/** The one practice at an instant of valid time, or null when nobody has named one. @since 0.1.0 */
export const registeredPracticeAt = (
  person: PracticeChangesState,
  referred: ReferredState,
  at: Instant,
): PracticeFrom | null => {
  const on = localDateOf(at)
  return lastOn(person.changes, on) ?? lastOn(referred.practices, on)
}
