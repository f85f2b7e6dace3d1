import type { ContactAttempted } from '@casetrail/events'
import type { EventId, Instant } from '@casetrail/kernel'
import { type Places, putById } from '../time/byId.js'
import { foldOf } from '../words.js'

/** One try to reach the person (C8, C24: “unable to contact” rests on these). @since 0.1.0 */
export type ContactAttempt = ContactAttempted['data'] & { readonly at: Instant; readonly event: EventId }

/** Folds a case stream into the attempts to contact the person. @since 0.1.0 */
export const contactAttemptsFold = foldOf<{ readonly attempts: ContactAttempt[]; readonly at: Places }>(
  () => ({ attempts: [], at: {} }),
  {
    ContactAttempted: (draft, e) => {
      putById(draft.attempts, draft.at, e.data.contactAttemptId, { ...e.data, at: e.occurredAt, event: e.id })
    },
  },
)
