import { nextStepOf } from '@casetrail/facts'
import { provision } from '@casetrail/kernel'
import { namedOnwardReferral } from './namedOnwardReferral.js'

/** For both answers, yes and no. */
export const onlyUnansweredOnwardReferralsAreAnswered = nextStepOf(
  provision(
    'onlyUnansweredOnwardReferralsAreAnswered',
    'C9',
    'An onward referral is accepted or declined once, after it was made and while it has not ended.',
  ),
  { ...namedOnwardReferral, from: ['made'] },
)
