import type { CasetrailEventType, ContactAttempted } from '@casetrail/events'
import { type EventId, type Instant, type LocalDate, localDateOf } from '@casetrail/kernel'
import { foldOf } from '../words.js'
import type { CaseFile } from './caseFile.js'

/*
 * When was the service last in contact with the person (B13)? A referral is the first contact; a note documents a
 * conversation (C8), a questionnaire is answered with somebody, and an attempt counts when the person answered it. One
 * that was entered in error counts still: a correction never makes a record end sooner (L21).
 */

/** One contact. @since 0.2.0 */
export interface Contact {
  /** The Europe/London date of `at`. */
  readonly on: LocalDate
  readonly at: Instant
  readonly event: EventId
}

const contactTypes: readonly CasetrailEventType[] = ['ReferralReceived', 'CaseNoteAdded', 'OutcomeMeasured']

const isAnswered = (outcome: ContactAttempted['data']['outcome']): boolean =>
  outcome === 'reached' || outcome === 'declinedToTalk'

interface Happened {
  readonly at: Instant
  readonly event: EventId
}

const later = (last: Happened | null, one: Happened): Happened =>
  last === null || last.at + last.event < one.at + one.event ? one : last

const contactOf = ({ at, event }: Happened): Contact => ({ on: localDateOf(at), at, event })

/** The last contact up to an instant of valid time; null: the case has not begun. @since 0.2.0 */
export const lastContactAt = (
  { entries, contactAttempts }: Pick<CaseFile, 'entries' | 'contactAttempts'>,
  until: Instant,
): Contact | null => {
  const last = [
    ...entries.entries.filter(({ type }) => contactTypes.includes(type)),
    ...contactAttempts.attempts.filter(({ outcome }) => isAnswered(outcome)),
  ]
    .filter(({ at }) => at <= until)
    .reduce<Happened | null>(later, null)
  return last === null ? null : contactOf(last)
}

/** The last contact of all, and nothing of the others: for the rows of lists. @since 0.2.0 */
export interface LastContact {
  readonly last: Contact | null
}

const take = (draft: { last: Contact | null }, e: { readonly id: EventId; readonly occurredAt: Instant }): void => {
  draft.last = contactOf(later(draft.last, { at: e.occurredAt, event: e.id }))
}

/** Folds a case stream into its last contact. @since 0.2.0 */
export const lastContactFold = foldOf<LastContact>(() => ({ last: null }), {
  ReferralReceived: take,
  CaseNoteAdded: take,
  OutcomeMeasured: take,
  ContactAttempted: (draft, e) => {
    if (isAnswered(e.data.outcome)) take(draft, e)
  },
})
