import {
  CaseClosed,
  PersonDetailsCorrected,
  PersonDetailsRecorded,
  PolicyAdopted,
  PolicyProposed,
  ReferralReceived,
  RetentionReviewed,
  SafeguardingAcceptanceRetracted,
  SafeguardingReferralAccepted,
  StaffRoleGranted,
} from '@casetrail/events'
import { type CaseId, type LocalDate, Part, type Recorded } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy, type RetentionSchedule } from '@casetrail/policy'
import {
  eventIdOf,
  type Fact,
  fact,
  syntheticId as id,
  laterVersionOf,
  momentOf,
  policyWith,
  type Story,
  scenario,
} from '@casetrail/testing'
import {
  caseId,
  founded,
  manager,
  ofCase,
  officer,
  ofService,
  over,
  personId,
  policies,
  referral,
  stranger,
} from './stories.js'

/* SYNTHETIC cases that were offered for disposal, on the day before they might be and on that day. */

const details = (dateOfBirth: string | null, isSealed: boolean) => ({
  of: personId,
  parts: {
    client: isSealed
      ? Part.closed
      : { name: 'Synthetic', dateOfBirth, address: null, phone: null, email: null, nhsNumber: null },
  },
})

const born = (dateOfBirth: string | null, isSealed = false): Fact =>
  fact(PersonDetailsRecorded, {
    ...details(dateOfBirth, isSealed),
    on: '2025-02-01',
    data: { dateOfBirthKnown: dateOfBirth !== null, bornBeforeYear: null },
  })

const bornCorrected = (dateOfBirth: string | null): Fact =>
  fact(PersonDetailsCorrected, {
    ...details(dateOfBirth, false),
    on: '2025-03-10',
    data: {
      fields: ['dateOfBirth'],
      reason: null,
      source: null,
      dateOfBirthKnown: dateOfBirth !== null,
      bornBeforeYear: null,
    },
  })

/** The word on the date of birth is the second event of such a history. */
const word = eventIdOf(1)
const stage = (lifeStage: 'adult' | 'child' | 'unknown') => ({ lifeStage, lifeStageRestsOn: word })

const referred = (lifeStage: 'adult' | 'child' | 'unknown') =>
  fact(ReferralReceived, { ...ofCase, on: '2025-02-03', data: { ...referral, ...stage(lifeStage) } as never })

const accepted = (recordedOn: string, lifeStage: 'adult' | 'child' | 'unknown' = 'adult') =>
  fact(SafeguardingReferralAccepted, {
    ...ofCase,
    on: '2025-02-20',
    recordedOn,
    data: {
      safeguardingReferralId: id(941),
      body: 'localAuthoritySafeguardingTeam',
      acceptedOn: '2025-02-20',
      ...stage(lifeStage),
    } as never,
  })

const retracted = fact(SafeguardingAcceptanceRetracted, {
  ...ofCase,
  on: '2025-03-20',
  data: { safeguardingReferralId: id(941), reason: 'enteredInError' },
})

const closedAs = (backdatedBecause: 'lateRecording' | null = null) =>
  fact(CaseClosed, {
    ...ofCase,
    on: '2025-03-03',
    data: { reason: 'completed', backdatedBecause, ...stage('adult') } as never,
  })

const life = (birth: Fact, lifeStage: 'adult' | 'child' | 'unknown'): Story =>
  scenario().by(manager).past(founded).past(birth).past(referred(lifeStage))

/** A case with an accepted safeguarding, closed. */
const safeguarded = (birth: Fact, lifeStage: 'adult' | 'child' | 'unknown'): Story =>
  life(birth, lifeStage).past(accepted('2025-02-20', lifeStage)).past(closedAs())

const lastOf = (story: Story, type: string) =>
  (story.events as readonly Recorded[]).findLast((e) => e.type === type)?.id

const reviewer = fact(StaffRoleGranted, {
  ...ofService,
  on: '2025-03-31',
  data: { staffId: stranger, role: 'teamLeader', until: null },
})

/** The last event of a type was reviewed for a flag. */
const reviewed = (story: Story, flag: string, type: string, keepThrough: string | null = null): Story =>
  story
    .by(manager)
    .past(reviewer)
    .by(stranger)
    .past(
      fact(RetentionReviewed, {
        ...ofCase,
        on: '2025-04-01',
        data: {
          flag,
          raisedBy: lastOf(story, type),
          outcome: keepThrough === null ? 'confirmed' : 'extended',
          keepThrough,
          reason: 'factsChecked',
        } as never,
      }),
    )

const adult = born('1980-05-17')
const child = born('2010-05-17')
const retractedCase = safeguarded(adult, 'adult').past(retracted)
const backdated = life(adult, 'adult').past(closedAs('lateRecording'))

/** The council’s, with a year less, which a service adopted after the closure. */
const shorter = laterVersionOf(kirkleesPolicy)
const ofShorter = { version: shorter.version, digest: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }
const adopted = over
  .by(manager)
  .past(fact(PolicyProposed, { ...ofService, on: '2025-03-19', data: ofShorter }))
  .by(officer)
  .past(fact(PolicyAdopted, { ...ofService, on: '2025-03-20', data: ofShorter }))

const row = (code: string, decides: RetentionSchedule['decides'], texts: readonly object[]) =>
  ({
    code,
    supports: 'anyone',
    acceptedSafeguarding: false,
    decides,
    texts: texts.map((text) => ({
      title: 'Synthetic',
      clause: 'C24',
      years: 0,
      months: 0,
      birthday: null,
      ages: [],
      ...text,
    })),
  }) as unknown as RetentionSchedule

const withRows = (name: string, ...schedules: readonly RetentionSchedule[]): Policy =>
  policyWith({}, { version: name as Policy['version'], schedules })

/** To the 25th birthday of whoever was under 18 at the closure, 8 years for others. */
export const health: Policy = withRows(
  'SYNTHETIC-HEALTH',
  row('HEALTH', 'first', [
    { from: 'birthday', birthday: 25, ages: [{ at: 'closure', least: null, under: 18 }] },
    { from: 'closure', years: 8 },
  ]),
)

/** Two years from the last contact, or the earlier of one from a death and nine from the closure. */
export const contact: Policy = withRows(
  'SYNTHETIC-CONTACT',
  row('CONTACT', 'longest', [{ from: 'lastContact', years: 2 }]),
  row('DEATH', 'earliest', [
    { from: 'death', years: 1 },
    { from: 'closure', years: 9 },
  ]),
)

const underHealth = (birth: Fact): Story =>
  scenario().under(health).by(manager).past(founded).past(birth).past(referred('child')).past(closedAs())

/** By what was known at the end of 2025, unless it says otherwise. */
const offer = (from: string, knownOn = '2025-12-31') => ({
  caseId: caseId as CaseId,
  from: from as LocalDate,
  knownAt: momentOf(knownOn),
})

type Offered = readonly [title: string, history: Story, offer: ReturnType<typeof offer>]

/** What the auditor was given. */
export const policiesOfOffers: readonly Policy[] = [...policies, health]

/** Offered too early, each by a day where there is an end. */
export const early: readonly Offered[] = [
  ['C24, A2 · on the anniversary itself', over, offer('2027-03-03')],
  ['A1 · while it is open', life(adult, 'adult'), offer('2027-03-04')],
  ['C26 · an adult’s, with an accepted safeguarding', safeguarded(adult, 'adult'), offer('2045-03-03')],
  ['C27 · a child’s, with an accepted safeguarding', safeguarded(child, 'child'), offer('2060-03-03')],
  ['A3 · a child’s, of whom an adult’s stage was recorded', safeguarded(child, 'adult'), offer('2045-03-04')],
  [
    'A3 · an adult’s, who turned out to be a child',
    safeguarded(adult, 'adult').past(bornCorrected('2010-05-17')),
    offer('2045-03-04'),
  ],
  ['A3c · of an age that nobody knows', safeguarded(born(null), 'unknown'), offer('2045-03-04')],
  [
    'A3c · of an age that is not known any more',
    safeguarded(adult, 'adult').past(bornCorrected(null)),
    offer('2045-03-04'),
  ],
  [
    'A3 · a child’s by the stage in clear, where the day is sealed',
    safeguarded(born('2010-05-17', true), 'child'),
    offer('2060-03-03'),
  ],
  ['L3 · of which a retraction was not reviewed', retractedCase, offer('2027-03-04')],
  ['A27 · of which the closure was dated back, and not reviewed', backdated, offer('2027-03-04')],
  [
    'E3 · on the day to which a review extended it',
    reviewed(backdated, 'closureBackdated', 'CaseClosed', '2029-01-01'),
    offer('2029-01-01'),
  ],
  ['A30 · by a policy that was adopted since', adopted, offer('2026-03-04')],
  ['B13 · on the 25th birthday', underHealth(child), offer('2035-05-17')],
]

/** Offered in time. */
export const inTime: readonly Offered[] = [
  ['C24, A2 · on the day after the anniversary', over, offer('2027-03-04')],
  ['C26 · an adult’s, with an accepted safeguarding', safeguarded(adult, 'adult'), offer('2045-03-04')],
  ['C27 · a child’s, with an accepted safeguarding', safeguarded(child, 'child'), offer('2060-03-04')],
  [
    'C26 · an adult’s by the stage in clear, where the day is sealed',
    safeguarded(born('1980-05-17', true), 'adult'),
    offer('2045-03-04'),
  ],
  [
    'L3 · of which a retraction was reviewed',
    reviewed(retractedCase, 'classShortened', 'SafeguardingAcceptanceRetracted'),
    offer('2027-03-04'),
  ],
  [
    'A27 · of which the closure was reviewed',
    reviewed(backdated, 'closureBackdated', 'CaseClosed'),
    offer('2027-03-04'),
  ],
  [
    'E3 · after the day to which a review extended it',
    reviewed(backdated, 'closureBackdated', 'CaseClosed', '2029-01-01'),
    offer('2029-01-02'),
  ],
  ['A30 · as long as the policy of its closure said', adopted, offer('2027-03-04')],
  [
    'A30 · by a policy that was adopted since, as a human reviewed',
    reviewed(adopted, 'policyShortened', 'PolicyAdopted'),
    offer('2026-03-04'),
  ],
  [
    'L21 · before anybody knew of the acceptance',
    life(adult, 'adult').past(closedAs()).past(accepted('2026-01-05')),
    offer('2027-03-04'),
  ],
  ['B13 · on the day after the 25th birthday', underHealth(child), offer('2035-05-18')],
  ['B13 · by the next text, of whoever is no child', underHealth(adult), offer('2033-03-04')],
]

/** Offered on a day that may be right: nobody can say without the key. */
export const unread: readonly Offered[] = [
  ['B13 · by a birthday that is sealed', underHealth(born('2010-05-17', true)), offer('2035-05-18')],
  ['B13 · by a birthday that nobody knows', underHealth(born(null)), offer('2035-05-18')],
]
