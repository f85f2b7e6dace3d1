import type { ContactAttempted } from '@casetrail/events'
import type { EventId, Instant } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/** One try to reach the person (C8, C24: “unable to contact” rests on these). @since 0.1.0 */
export type ContactAttempt = ContactAttempted['data'] & { readonly at: Instant; readonly event: EventId }

/** Folds a case stream into the attempts to contact the person. @since 0.1.0 */
export const contactAttemptsFold = foldOf<{ readonly attempts: ContactAttempt[] }>(() => ({ attempts: [] }), {
  ContactAttempted: (draft, e) => {
    draft.attempts.push({ ...e.data, at: e.occurredAt, event: e.id })
  },
})
