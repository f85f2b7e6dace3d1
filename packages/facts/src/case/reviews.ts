import type { RetentionReviewed } from '@casetrail/events'
import type { EventId, Instant, LocalDate } from '@casetrail/kernel'
import { foldOf } from '../words.js'

/* What did humans review of how long the case is kept, and with what outcome? (A3b, A27, L3) */

/** One review, of one event that raised a flag, without its words. @since 0.2.0 */
export type Review = RetentionReviewed['data'] & {
  readonly event: EventId
  readonly at: Instant
}

/** The reviews of one case, in the order of recording. @since 0.2.0 */
export interface Reviews {
  readonly reviews: Review[]
}

/** Folds a case stream into its reviews. @since 0.2.0 */
export const reviewsFold = foldOf<Reviews>(() => ({ reviews: [] }), {
  RetentionReviewed: (draft, e) => {
    draft.reviews.push({ ...e.data, event: e.id, at: e.occurredAt })
  },
})

/** The reviews by an instant of valid time. @since 0.2.0 */
export const reviewsUpTo = ({ reviews }: Reviews, at: Instant): readonly Review[] =>
  reviews.filter((one) => one.at <= at)

/** The review whose extension keeps the case longest; null: none extended it. @since 0.2.0 */
export const longestExtension = (reviews: readonly Review[]): (Review & { readonly keepThrough: LocalDate }) | null => {
  const extensions = reviews.filter((one): one is Review & { keepThrough: LocalDate } => one.keepThrough !== null)
  return extensions.sort((a, b) => (a.keepThrough < b.keepThrough ? 1 : -1))[0] ?? null
}
