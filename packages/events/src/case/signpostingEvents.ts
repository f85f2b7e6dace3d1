import { defineEvent, type EventOf, FreeText, OrganisationId, oneOf, orNull, part, SignpostId } from '@casetrail/kernel'

/* What the person was told of; no data left the council by it (C3). */

/** The person was told of a service or activity; no data left the council. @since 0.1.0 */
export const SignpostingGiven = defineEvent({
  type: 'SignpostingGiven',
  category: 'case',
  clauses: ['C3', 'C9', 'B34'],
  lifecycle: 'originate',
  says: 'The person was told of a service or activity; no data left the council.',
  clear: { signpostId: SignpostId, directoryService: orNull(OrganisationId) },
  parts: { client: part('case', { need: FreeText }) },
})
/** The domain event of {@link SignpostingGiven}. @since 0.1.0 */
export type SignpostingGiven = EventOf<typeof SignpostingGiven>

/** A signposting was marked as entered in error, e.g. it was in truth an onward referral. @since 0.1.0 */
export const SignpostingEnteredInError = defineEvent({
  type: 'SignpostingEnteredInError',
  category: 'case',
  clauses: ['C3'],
  lifecycle: 'deprecate',
  says: 'A signposting was marked as entered in error, e.g. it was in truth an onward referral.',
  clear: { signpostId: SignpostId, reason: oneOf('wasOnwardReferral', 'wrongPerson', 'duplicate', 'other') },
})
/** The domain event of {@link SignpostingEnteredInError}. @since 0.1.0 */
export type SignpostingEnteredInError = EventOf<typeof SignpostingEnteredInError>

/** Every fact of this subject. @since 0.2.0 */
export const signpostingEvents = [SignpostingGiven, SignpostingEnteredInError] as const
