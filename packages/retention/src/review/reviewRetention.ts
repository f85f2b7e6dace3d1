import { RetentionReviewed, reviewFlags } from '@casetrail/events'
import { handsInEvent, type OnReview, onReview, takesPart } from '@casetrail/facts'
import { type Decoded, EventId, event, FreeText, LocalDate, oneOf, orNull, provision, rule } from '@casetrail/kernel'
import { caseFactsOf } from '../class/CaseFacts.js'
import { type Derivation, derive } from '../period/derive.js'

/*
 * A review is judged by what is known at the moment of recording, and takes effect then: one that could be dated back
 * would make a case that was blocked one that never was.
 */

const data = {
  flag: reviewFlags,
  /** The event that raised it, as `whatBlocksDisposal` tells. */
  raisedBy: EventId,
  outcome: oneOf('confirmed', 'extended'),
  /** The day through which the case is kept at least; null unless extended. */
  keepThrough: orNull(LocalDate),
  reason: oneOf('factsChecked', 'riskToAChild', 'riskToAnAdult', 'claimOrInquiryExpected', 'otherReason'),
  /** What the reviewer found and why, in words. Personal. */
  text: FreeText,
}

type Reviewing = OnReview<Decoded<typeof data>>

const derivedNow = ({ views, world, now }: OnReview): Derivation =>
  derive(world, caseFactsOf({ ...views, stages: views.case.lifeStages }, now), now)

const onlyRaisedFlagsAreReviewed = rule<Reviewing>(
  provision(
    'onlyRaisedFlagsAreReviewed',
    'E3',
    'A review is of a flag that stands, and of an event that raised it and was not reviewed for it.',
  ),
  (situation) =>
    !derivedNow(situation).flags.some(
      ({ flag, events }) => flag === situation.data.flag && events.includes(situation.data.raisedBy),
    ),
  (situation) => {
    const { flag, raisedBy } = situation.data
    const isRaised = derivedNow(situation).flags.some((one) => one.flag === flag)
    return { field: isRaised ? 'data.raisedBy' : 'data.flag', events: [raisedBy], facts: { flag } }
  },
)

/**
 * Every word that corrected a date of birth bears on what a correction made shorter: also one that an honest word took
 * back since, and that it came to the same.
 */
const whatIsReviewed = (situation: Reviewing): readonly EventId[] => {
  const { flag, raisedBy } = situation.data
  if (flag !== 'classShortened') return [raisedBy]
  const { births } = derivedNow(situation).asked.facts.lifespan
  return [raisedBy, ...births.slice(1).flatMap(({ event }) => (event === null ? [] : [event]))]
}

const nobodyReviewsTheirOwn = rule<Reviewing>(
  provision(
    'nobodyReviewsTheirOwn',
    'E3',
    'Whoever did, typed or wanted what is reviewed, or what it follows from, takes no part in the review.',
  ),
  (situation) =>
    whatIsReviewed(situation)
      .flatMap((one) => handsInEvent(situation.views.hands, one))
      .some((staffId) => takesPart(situation.command.actor, staffId)),
  ({ data: { raisedBy } }) => ({ field: 'actor', events: [raisedBy] }),
)

const onlyAnExtensionNamesADay = rule<Reviewing>(
  provision(
    'onlyAnExtensionNamesADay',
    'E3',
    'An extension names the day through which the case is kept; nothing else does.',
  ),
  ({ data: { outcome, keepThrough } }) => (outcome === 'extended') !== (keepThrough !== null),
  () => ({ field: 'data.keepThrough' }),
)

const anExtensionKeepsLonger = rule<Reviewing>(
  provision('anExtensionKeepsLonger', 'L21', 'An extension keeps a case longer than it would be kept, and past today.'),
  (situation) => {
    const { keepThrough } = situation.data
    const last = derivedNow(situation).deadline?.keepThrough ?? situation.today
    return keepThrough !== null && (keepThrough <= last || keepThrough <= situation.today)
  },
  ({ data: { keepThrough } }) => ({ field: 'data.keepThrough', dates: keepThrough === null ? [] : [keepThrough] }),
)

/** A3b, A27, A30, L3 · The one way to clear a flag; a later event raises it again. @since 0.2.0 */
export const reviewRetention = onReview(
  {
    command: 'ReviewRetention',
    clauses: ['A3b', 'A27', 'A30', 'L3', 'E2', 'E3'],
    says: 'Records a human review of how long the case is kept, for one event that raised a flag.',
    data,
    yields: [RetentionReviewed],
  },
  {
    rules: [onlyRaisedFlagsAreReviewed, nobodyReviewsTheirOwn, onlyAnExtensionNamesADay, anExtensionKeepsLonger],
    events: ({ now, data: { flag, raisedBy, outcome, keepThrough, reason, text } }) => [
      event(RetentionReviewed, {
        occurredAt: now,
        data: { flag, raisedBy, outcome, keepThrough, reason },
        parts: { client: { text } },
      }),
    ],
  },
)
