import {
  type Instant,
  type LocalDate,
  localDateOf,
  type OrganisationId,
  personStream,
  type StreamId,
} from '@casetrail/kernel'
import { allOf } from './held.js'
import type { Known } from './judged.js'

/** The practice where the person of a case is registered, and when somebody said so (C2). */
export interface Named {
  readonly practice: OrganisationId
  readonly from: LocalDate
  readonly recordedAt: Instant
}

const inOrderOfRecording = (one: { readonly revision: number }, other: { readonly revision: number }): number =>
  one.revision - other.revision

/** The one that holds on the latest day up to this one; of two from one day, the one that was said last. */
const lastUpTo = (on: LocalDate, named: readonly Named[]): Named | null =>
  named.filter(({ from }) => from <= on).reduce<Named | null>((a, b) => (a === null || b.from >= a.from ? b : a), null)

/** By the dated changes in the person’s record; before the first of them, by the latest referral. Null: nobody named one. */
export const practiceAt = (known: Known, caseStream: StreamId, at: Instant): Named | null => {
  const referrals = [...allOf(known.ofStream(caseStream), 'ReferralReceived')].sort(inOrderOfRecording)
  const [first] = referrals
  if (first === undefined) return null
  const on = localDateOf(at)
  const changes = [...allOf(known.ofStream(personStream(first.data.personId)), 'GpPracticeChanged')]
  const changed = changes.sort(inOrderOfRecording).map(({ data, recordedAt }) => ({ ...data, recordedAt }))
  const referred = referrals.map(({ data: { practice, receivedOn: from }, recordedAt }) => ({
    practice,
    from,
    recordedAt,
  }))
  return lastUpTo(on, changed) ?? lastUpTo(on, referred)
}
