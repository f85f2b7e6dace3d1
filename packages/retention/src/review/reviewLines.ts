import type { Review } from '@casetrail/facts'
import { because, type Explanation, localDateOf, provision } from '@casetrail/kernel'

/* What did humans make of the flags of this case? Why they did stays in their words, which are personal. */

const aReviewConfirmsTheEnd = provision(
  'aReviewConfirmsTheEnd',
  'E3',
  'A human reviewed the flag {flag} on {date} and confirmed how long the case is kept.',
)

const aReviewKeepsTheCaseLonger = provision(
  'aReviewKeepsTheCaseLonger',
  'E3',
  'A human reviewed the flag {flag} on {date}: the case is kept through {keepThrough} at least.',
)

/** What can be told of reviews. */
export const reviewProvisions = [aReviewConfirmsTheEnd, aReviewKeepsTheCaseLonger] as const

/** Each review, with the event that it is of. */
export const reviewLines = (reviews: readonly Review[]): Explanation =>
  reviews.map(({ flag, raisedBy, event, at, keepThrough }) => {
    const date = localDateOf(at)
    const on = { events: [event, raisedBy], dates: [date] }
    return keepThrough === null
      ? because(aReviewConfirmsTheEnd, { ...on, places: { flag, date } })
      : because(aReviewKeepsTheCaseLonger, { ...on, places: { flag, date, keepThrough } })
  })
