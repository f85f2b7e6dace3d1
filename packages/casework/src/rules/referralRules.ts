import { type Code, type NonBlank, type OrganisationId, type PersonId, type Rule, rule } from '@casetrail/kernel'
import { isListed, isPracticeListed } from '@casetrail/policy'
import { codeIsListed, happenedOn } from './listedCodes.js'
import type { OnCase } from './OnCase.js'

/* What a referral into the service must say (C1, C2, C7). Codes are judged on the day it was received. */

interface Referring {
  readonly personId: PersonId
  readonly service: Code
  readonly pcn: OrganisationId
  readonly practice: OrganisationId
  readonly reasons: readonly Code[]
  readonly reasonText: NonBlank | null
}

type Here = OnCase<Referring>

const aCaseIsAboutOnePerson: Rule<Here> = rule(
  'aCaseIsAboutOnePerson',
  'C1',
  'A further referral in a case is of the person whom the case is about.',
  ({ views, data }) => (views.case.referrals.personId ?? data.personId) !== data.personId,
  () => ({ field: 'data.personId' }),
)

const onlyListedServicesReceiveReferrals = codeIsListed<Here>(
  'onlyListedServicesReceiveReferrals',
  'C1',
  'A referral is into a service that the notice names.',
  { list: 'services', field: 'data.service', code: ({ data }) => data.service },
)

const onlyListedNetworksReceiveReferrals = codeIsListed<Here>(
  'onlyListedNetworksReceiveReferrals',
  'C1',
  'A referral is for a primary care network that the policy lists on that day.',
  { list: 'pcns', field: 'data.pcn', code: ({ data }) => data.pcn },
)

const onlyListedPracticesRefer: Rule<Here> = rule(
  'onlyListedPracticesRefer',
  'C2',
  'The registered practice is one that the policy lists, where it has a list.',
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

const onlyListedReasonsAreGiven: Rule<Here> = rule(
  'onlyListedReasonsAreGiven',
  'C7',
  'Each reason for a referral is one that the policy lists.',
  (situation) => unlisted(situation).length > 0,
  (situation) => ({ field: 'data.reasons', facts: { codes: unlisted(situation).join(', ') } }),
)

const aReasonIsCodedOrNoneIsGiven: Rule<Here> = rule(
  'aReasonIsCodedOrNoneIsGiven',
  'C7',
  'A referral gives at least one coded reason, or explicitly none: words without a code cannot be counted.',
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
