import { codeIsListed, happenedOn, nextStepOf, type OnCase } from '@casetrail/facts'
import {
  type Code,
  type NonBlank,
  type OrganisationId,
  type PersonId,
  provision,
  type ReferralId,
  type Rule,
  rule,
} from '@casetrail/kernel'
import { isListed, isPracticeListed } from '@casetrail/policy'

/* What a referral into the service must say, as of the day it was received (C1, C2, C7), and when it is answered. */

type Here = OnCase<{
  readonly personId: PersonId
  readonly service: Code
  readonly pcn: OrganisationId
  readonly practice: OrganisationId
  readonly reasons: readonly Code[]
  readonly reasonText: NonBlank | null
}>

const aCaseIsAboutOnePerson = rule<Here>(
  provision('aCaseIsAboutOnePerson', 'C1', 'A further referral in a case is of the person whom the case is about.'),
  ({ views, data }) => (views.case.referrals.personId ?? data.personId) !== data.personId,
  () => ({ field: 'data.personId' }),
)

const onlyListedServicesReceiveReferrals = codeIsListed<Here>(
  provision('onlyListedServicesReceiveReferrals', 'C1', 'A referral is into a service that the notice names.'),
  { list: 'services', field: 'data.service', code: ({ data }) => data.service },
)

const onlyListedNetworksReceiveReferrals = codeIsListed<Here>(
  provision(
    'onlyListedNetworksReceiveReferrals',
    'C1',
    'A referral is for a primary care network that the policy lists on that day.',
  ),
  { list: 'pcns', field: 'data.pcn', code: ({ data }) => data.pcn },
)

const onlyListedPracticesRefer = rule<Here>(
  provision(
    'onlyListedPracticesRefer',
    'C2',
    'The registered practice is one that the policy lists, where it has a list.',
  ),
  (situation) => !isPracticeListed(situation.world, situation.data.practice, happenedOn(situation)),
  (situation) => ({
    field: 'data.practice',
    facts: { practice: situation.data.practice },
    dates: [happenedOn(situation)],
  }),
)

const unlisted = (situation: Here): readonly Code[] =>
  situation.data.reasons.filter(
    (code) => !isListed(situation.world.registries.referralReasons, code, happenedOn(situation)),
  )

const onlyListedReasonsAreGiven = rule<Here>(
  provision('onlyListedReasonsAreGiven', 'C7', 'Each reason for a referral is one that the policy lists.'),
  (situation) => unlisted(situation).length > 0,
  (situation) => ({ field: 'data.reasons', facts: { codes: unlisted(situation).join(', ') } }),
)

const aReasonIsCodedOrNoneIsGiven = rule<Here>(
  provision(
    'aReasonIsCodedOrNoneIsGiven',
    'C7',
    'A referral gives at least one coded reason, or explicitly none: words without a code cannot be counted.',
  ),
  ({ data }) => data.reasons.length === 0 && data.reasonText !== null,
  () => ({ field: 'data.reasons' }),
)

/** The rules on what a referral says, beyond those on the case it joins. */
export const referralRules: readonly Rule<Here>[] = [
  aCaseIsAboutOnePerson,
  onlyListedServicesReceiveReferrals,
  onlyListedNetworksReceiveReferrals,
  onlyListedPracticesRefer,
  onlyListedReasonsAreGiven,
  aReasonIsCodedOrNoneIsGiven,
]

/** Obeyed by both answers, and dated after what they answer. */
export const onlyReceivedReferralsAreAnswered = nextStepOf(
  provision(
    'onlyReceivedReferralsAreAnswered',
    'C1',
    'A referral is accepted or declined once, after it was received.',
  ),
  {
    field: 'data.referralId',
    of: ({ views, data }: OnCase<{ readonly referralId: ReferralId }>) =>
      views.case.referrals.referrals.find((one) => one.referralId === data.referralId),
    from: ['received'],
  },
)
