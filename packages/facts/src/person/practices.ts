import { type EventId, type Instant, type LocalDate, localDateOf, type OrganisationId } from '@casetrail/kernel'
import type { Referrals } from '../case/referrals.js'
import { foldOf } from '../words.js'

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
  readonly recordedAt: Instant
}

/** The changes of practice of one person, earliest date first; of two from one day the later recorded stands. @since 0.1.0 */
export interface Practices {
  readonly changes: PracticeFrom[]
}

/** Folds a person stream into its changes of practice. @since 0.1.0 */
export const practicesFold = foldOf<Practices>(() => ({ changes: [] }), {
  GpPracticeChanged: (draft, e) => {
    const { practice, from } = e.data
    const others = draft.changes.filter((one) => one.from !== from)
    const at = others.findLastIndex((one) => one.from < from) + 1
    others.splice(at, 0, { practice, from, event: e.id, recordedAt: e.recordedAt })
    draft.changes = others
  },
})

/** The practices that referrals named, earliest receipt first; of two from one day the later recorded comes later. */
const referredTo = ({ referrals }: Referrals): readonly PracticeFrom[] =>
  referrals
    .map(({ practice, receivedOn, recordedAt, steps }) => ({
      practice,
      from: receivedOn,
      event: steps[0]?.event as EventId,
      recordedAt,
    }))
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))

/** The one practice at an instant of valid time, or null when nobody has named one. @since 0.1.0 */
export const registeredPracticeAt = (
  { changes }: Practices,
  referrals: Referrals,
  at: Instant,
): PracticeFrom | null => {
  const on = localDateOf(at)
  return changes.findLast((one) => one.from <= on) ?? referredTo(referrals).findLast((one) => one.from <= on) ?? null
}
