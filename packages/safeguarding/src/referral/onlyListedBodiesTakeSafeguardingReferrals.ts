import { codeIsListed, type OnCase } from '@casetrail/facts'
import { type Code, provision, type Rule } from '@casetrail/kernel'

/** C28, C33 · Judged of the body that is asked and of the one that answers, which need not be the same. */
export const onlyListedBodiesTakeSafeguardingReferrals: Rule<OnCase<{ readonly body: Code }>> = codeIsListed(
  provision(
    'onlyListedBodiesTakeSafeguardingReferrals',
    'C33',
    'A safeguarding referral is made to, and answered by, a body that the policy lists.',
  ),
  { list: 'safeguardingBodies', field: 'data.body', code: ({ data }) => data.body },
)
