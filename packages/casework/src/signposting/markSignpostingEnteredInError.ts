import { SignpostingEnteredInError } from '@casetrail/events'
import { foundById, nextStepOf, type OnCase, onCase } from '@casetrail/facts'
import { event, oneOf, provision, SignpostId } from '@casetrail/kernel'

const onlyStandingSignpostsAreMarked = provision(
  'onlyStandingSignpostsAreMarked',
  'C3',
  'A signposting is marked as entered in error once, after it was given.',
)

/** C3 · A referral that was recorded as signposting by mistake: data did leave, so the record must say so. @since 0.1.0 */
export const markSignpostingEnteredInError = onCase(
  {
    command: 'MarkSignpostingEnteredInError',
    clauses: ['C3'],
    says: 'Marks a signposting as entered in error.',
    data: { signpostId: SignpostId, reason: oneOf('wasOnwardReferral', 'wrongPerson', 'duplicate', 'other') },
    yields: [SignpostingEnteredInError],
  },
  {
    rules: nextStepOf(onlyStandingSignpostsAreMarked, {
      field: 'data.signpostId',
      of: ({ views, data }: OnCase<{ readonly signpostId: SignpostId }>) =>
        foundById(views.case.signposts.signposts, views.case.signposts.at, data.signpostId),
      from: ['given'],
    }),
    events: ({ command: { occurredAt }, data: { signpostId, reason } }) => [
      event(SignpostingEnteredInError, { occurredAt, data: { signpostId, reason } }),
    ],
  },
)
