import { caseworkDecisions } from '@casetrail/casework'
import { type CasetrailEvent, casetrailEvents } from '@casetrail/events'
import { type Actor, type Refusal, revealed, type StaffId } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import { describe, expect, it } from 'vitest'
import { before, type CommandName, caseId, data, decisions, personId, storyOf } from './commands.js'
import { id, isStorable, Story, type When, worker } from './story.js'

const names = Object.keys(data) as CommandName[]

describe('every decision', () => {
  it('has an example here', () => {
    expect(names.sort()).toEqual(caseworkDecisions.map((one) => one.type).sort())
  })

  it.each(names)('%s · yields events that their definitions can store, in the stream it guards', (name) => {
    const decision = decisions[name]
    const events = storyOf(before[name]).yields(decision, data[name])
    expect(events.every(isStorable)).toBe(true)
    const category = decision.writes(data[name] as never).split('-')[0]
    for (const event of events) {
      expect(casetrailEvents.find((one) => one.type === event.type)?.category).toBe(category)
      expect(event.occurredAt).toBe('2026-03-02T10:00:00.000Z')
    }
    const read = Object.values(decision.reads).map((one) => one.stream(data[name] as never, {} as never))
    expect(read).toContain(decision.writes(data[name] as never))
  })

  it.each(names)('%s · names a purpose of the notice (C11)', (name) => {
    const purpose = kirkleesPolicy.purposes.find((one) => one.code === decisions[name].purpose)
    expect(purpose?.data).toBe('identifiable')
    expect(purpose?.special.length).toBeGreaterThan(0)
  })
})

const broken = new Set<string>()

interface Case {
  readonly title: string
  readonly after: readonly CommandName[]
  readonly name: CommandName
  readonly data?: object
  readonly when?: When
  readonly rule: string
  readonly policy?: Policy
}

const refused = ({ after, name, data: changes, when, policy }: Case): Refusal =>
  storyOf(after, policy).refuses(decisions[name], { ...data[name], ...changes }, when)

const gateway: Actor = { ...worker, kind: 'system', performedBy: id<StaffId>(9009), recordedBy: id<StaffId>(9009) }
const begun: readonly CommandName[] = ['ReceiveReferral']
const closed: readonly CommandName[] = ['ReceiveReferral', 'CloseCase']
const made: readonly CommandName[] = ['ReceiveReferral', 'MakeSafeguardingReferral']
const accepted: readonly CommandName[] = [...made, 'AcceptSafeguardingReferral']
const early: When = { on: '2026-03-01', recorded: '2026-03-03' }

const cases: readonly Case[] = [
  // person
  {
    title: 'C4 · details are recorded once',
    after: ['RecordPersonDetails'],
    name: 'RecordPersonDetails',
    rule: 'detailsAreRecordedOnce',
  },
  {
    title: 'A3 · nobody is born tomorrow',
    after: [],
    name: 'RecordPersonDetails',
    data: { dateOfBirth: '2026-03-03' },
    rule: 'nobodyIsBornAfterToday',
  },
  {
    title: 'C4 · nothing to correct yet',
    after: [],
    name: 'CorrectPersonDetails',
    rule: 'onlyReadableDetailsAreCorrected',
  },
  {
    title: 'C47 · a correction that changes nothing',
    after: ['RecordPersonDetails', 'CorrectPersonDetails'],
    name: 'CorrectPersonDetails',
    rule: 'aCorrectionChangesSomething',
  },
  {
    title: 'A3 · corrected to a birth tomorrow',
    after: ['RecordPersonDetails'],
    name: 'CorrectPersonDetails',
    data: { dateOfBirth: '2026-03-03' },
    rule: 'nobodyIsBornAfterToday',
  },
  {
    title: 'C4 · a related person’s id used again',
    after: ['RecordRelatedPerson'],
    name: 'RecordRelatedPerson',
    rule: 'newIdsAreUnused',
  },
  {
    title: 'C4 · a relationship nobody listed',
    after: [],
    name: 'RecordRelatedPerson',
    data: { relationship: 'nemesis' },
    rule: 'onlyListedRelationshipsAreRecorded',
  },
  {
    title: 'C4 · one’s own next of kin',
    after: [],
    name: 'RecordRelatedPerson',
    data: { alsoClient: personId },
    rule: 'nobodyIsTheirOwnRelation',
  },
  {
    title: 'E17 · a related person ends twice',
    after: ['RecordRelatedPerson', 'EndRelatedPerson'],
    name: 'EndRelatedPerson',
    rule: 'onlyRecordedRelatedPersonsEnd',
  },
  {
    title: 'C5 · a characteristic the notice does not name',
    after: [],
    name: 'RecordCharacteristics',
    data: { category: 'politicalOpinion' },
    rule: 'onlyListedCharacteristicsAreRecorded',
  },
  {
    title: 'C2 · a practice outside the policy’s list',
    after: [],
    name: 'ChangeGpPractice',
    rule: 'onlyListedPracticesAreNamed',
    policy: {
      ...kirkleesPolicy,
      registries: { ...kirkleesPolicy.registries, practices: [] },
    },
  },
  {
    title: 'A17 · a registration to come',
    after: [],
    name: 'ChangeGpPractice',
    data: { from: '2026-03-03' },
    rule: 'aRegistrationHasBegun',
  },
  {
    title: 'C2 · a change to the same practice',
    after: ['ChangeGpPractice'],
    name: 'ChangeGpPractice',
    data: { from: '2026-03-02' },
    rule: 'aChangeNamesAnotherPractice',
  },
  { title: 'E11 · a death recorded twice', after: ['RecordDeath'], name: 'RecordDeath', rule: 'aDeathIsRecordedOnce' },
  {
    title: 'E11 · a death tomorrow',
    after: [],
    name: 'RecordDeath',
    data: { diedOn: '2026-03-03' },
    rule: 'aDeathFollowsBirthAndIsPast',
  },
  {
    title: 'E11 · a death before birth',
    after: ['RecordPersonDetails'],
    name: 'RecordDeath',
    data: { diedOn: '1980-05-16' },
    rule: 'aDeathFollowsBirthAndIsPast',
  },
  // referral in
  { title: 'C1 · a referral id used again', after: begun, name: 'ReceiveReferral', rule: 'newIdsAreUnused' },
  {
    title: 'C1 · a further referral of somebody else',
    after: begun,
    name: 'ReceiveReferral',
    data: { referralId: id(11), personId: id(3) },
    rule: 'aCaseIsAboutOnePerson',
  },
  {
    title: 'A12b · a referral on a closed case: reopen first',
    after: closed,
    name: 'ReceiveReferral',
    data: { referralId: id(11) },
    rule: 'closedCasesTakeOnlyWhatThePolicyLists',
  },
  {
    title: 'A26 · a further referral dated before the first',
    after: begun,
    name: 'ReceiveReferral',
    data: { referralId: id(11) },
    when: early,
    rule: 'nothingIsDatedBeforeTheCase',
  },
  {
    title: 'C1 · a service that is not the notice’s',
    after: [],
    name: 'ReceiveReferral',
    data: { service: 'podiatry' },
    rule: 'onlyListedServicesReceiveReferrals',
  },
  {
    title: 'C1 · an unknown network',
    after: [],
    name: 'ReceiveReferral',
    data: { pcn: 'PCN-UNKNOWN' },
    rule: 'onlyListedNetworksReceiveReferrals',
  },
  {
    title: 'C2 · a practice outside the policy’s list refers',
    after: [],
    name: 'ReceiveReferral',
    rule: 'onlyListedPracticesRefer',
    policy: { ...kirkleesPolicy, registries: { ...kirkleesPolicy.registries, practices: [] } },
  },
  {
    title: 'C7 · a reason nobody listed',
    after: [],
    name: 'ReceiveReferral',
    data: { reasons: ['loneliness', 'whim'] },
    rule: 'onlyListedReasonsAreGiven',
  },
  {
    title: 'C7 · words without a code',
    after: [],
    name: 'ReceiveReferral',
    data: { reasons: [], reasonText: 'Synthetic.' },
    rule: 'aReasonIsCodedOrNoneIsGiven',
  },
  { title: 'C1 · accepted without a referral', after: [], name: 'AcceptReferral', rule: 'onlyBegunCasesTakeEntries' },
  {
    title: 'C1 · accepted twice',
    after: [...begun, 'AcceptReferral'],
    name: 'AcceptReferral',
    rule: 'onlyReceivedReferralsAreAnswered',
  },
  {
    title: 'C1 · declined after acceptance',
    after: [...begun, 'AcceptReferral'],
    name: 'DeclineReferral',
    rule: 'onlyReceivedReferralsAreAnswered',
  },
  {
    title: 'A9 · declined for a reason nobody listed',
    after: begun,
    name: 'DeclineReferral',
    data: { reason: 'whim' },
    rule: 'onlyListedReasonsDecline',
  },
  // involvement
  {
    title: 'C42 · assigned in a role that works no cases',
    after: begun,
    name: 'AssignWorker',
    data: { role: 'privacyOfficer' },
    rule: 'onlyFrontLineRolesWorkCases',
  },
  {
    title: 'C42 · assigned twice',
    after: [...begun, 'AssignWorker'],
    name: 'AssignWorker',
    rule: 'nobodyIsAssignedTwice',
  },
  {
    title: 'C42 · unassigned without an assignment',
    after: begun,
    name: 'UnassignWorker',
    rule: 'onlyAssignedWorkersAreUnassigned',
  },
  {
    title: 'C42 · cover without a duration',
    after: begun,
    name: 'GrantCover',
    data: { until: '2026-03-02T00:00:00.000Z' },
    rule: 'coverEndsAfterItBegins',
  },
  {
    title: 'C42 · cover for last week',
    after: begun,
    name: 'GrantCover',
    data: { from: '2026-02-02T00:00:00.000Z', until: '2026-02-09T00:00:00.000Z' },
    rule: 'coverIsNotGrantedForThePast',
  },
  {
    title: 'C42 · cover ended twice',
    after: [...begun, 'GrantCover', 'EndCover'],
    name: 'EndCover',
    rule: 'onlyRunningCoverEnds',
  },
  {
    title: 'E13 · a transfer ends cover',
    after: [...begun, 'GrantCover', 'TransferCase'],
    name: 'EndCover',
    rule: 'onlyRunningCoverEnds',
  },
  {
    title: 'E13 · a transfer ends assignments',
    after: [...begun, 'AssignWorker', 'TransferCase'],
    name: 'UnassignWorker',
    rule: 'onlyAssignedWorkersAreUnassigned',
  },
  {
    title: 'C1 · a transfer to an unknown network',
    after: begun,
    name: 'TransferCase',
    data: { toPcn: 'PCN-UNKNOWN' },
    rule: 'onlyListedNetworksTakeCases',
  },
  {
    title: 'E13 · a transfer to where it is',
    after: begun,
    name: 'TransferCase',
    data: { toPcn: 'PCN-SYNTHETIC-1' },
    rule: 'aTransferChangesTheNetwork',
  },
  // notes
  {
    title: 'C8 · a note id used again',
    after: [...begun, 'AddCaseNote'],
    name: 'AddCaseNote',
    rule: 'newIdsAreUnused',
  },
  {
    title: 'C8 · a channel nobody listed',
    after: begun,
    name: 'AddCaseNote',
    data: { channel: 'carrierPigeon' },
    rule: 'onlyListedChannelsAreRecorded',
  },
  {
    title: 'C8 · an ordinary note on a closed case',
    after: closed,
    name: 'AddCaseNote',
    rule: 'closedCasesTakeOnlyWhatThePolicyLists',
  },
  {
    title: 'A26 · a note of a day before the case',
    after: begun,
    name: 'AddCaseNote',
    when: early,
    rule: 'nothingIsDatedBeforeTheCase',
  },
  {
    title: 'C8 · a correction of nothing',
    after: begun,
    name: 'CorrectCaseNote',
    rule: 'onlyStandingNotesAreCorrected',
  },
  {
    title: 'C8 · a correction of a note in error',
    after: [...begun, 'AddCaseNote', 'MarkCaseNoteEnteredInError'],
    name: 'CorrectCaseNote',
    rule: 'onlyStandingNotesAreCorrected',
  },
  {
    title: 'C8 · a note marked twice',
    after: [...begun, 'AddCaseNote', 'MarkCaseNoteEnteredInError'],
    name: 'MarkCaseNoteEnteredInError',
    rule: 'onlyStandingNotesAreMarked',
  },
  {
    title: 'C24 · an attempt’s id used again',
    after: [...begun, 'RecordContactAttempt'],
    name: 'RecordContactAttempt',
    rule: 'newIdsAreUnused',
  },
  // outcomes
  {
    title: 'C10 · a measure’s id used again',
    after: [...begun, 'RecordOutcomeMeasure'],
    name: 'RecordOutcomeMeasure',
    rule: 'newIdsAreUnused',
  },
  {
    title: 'B23 · a licence that is not held',
    after: begun,
    name: 'RecordOutcomeMeasure',
    data: { instrument: 'wemwbs' },
    rule: 'onlyLicensedInstrumentsAreUsed',
  },
  {
    title: 'B23 · a version nobody listed',
    after: begun,
    name: 'RecordOutcomeMeasure',
    data: { instrumentVersion: '99' },
    rule: 'onlyLicensedInstrumentsAreUsed',
  },
  {
    title: 'C10 · an instrument that no scorer knows',
    after: begun,
    name: 'RecordOutcomeMeasure',
    data: { instrument: 'homeMade' },
    rule: 'onlyScorableInstrumentsAreRecorded',
    policy: {
      ...kirkleesPolicy,
      registries: {
        ...kirkleesPolicy.registries,
        instruments: kirkleesPolicy.registries.instruments.map((one) => ({
          ...one,
          code: 'homeMade' as typeof one.code,
        })),
      },
    },
  },
  {
    title: 'C10 · a missing answer',
    after: begun,
    name: 'RecordOutcomeMeasure',
    data: { items: [1, 1, 1, null, 1, 1, 1, 1, 1] },
    rule: 'answersFitTheInstrument',
  },
  {
    title: 'C10 · a measure marked twice',
    after: [...begun, 'RecordOutcomeMeasure', 'MarkOutcomeMeasureEnteredInError'],
    name: 'MarkOutcomeMeasureEnteredInError',
    rule: 'onlyStandingMeasuresAreMarked',
  },
  {
    title: 'E18 · a concern’s id used again',
    after: [...begun, 'RaiseSafetyConcern'],
    name: 'RaiseSafetyConcern',
    rule: 'newIdsAreUnused',
  },
  {
    title: 'E18 · followed up twice',
    after: [...begun, 'RaiseSafetyConcern', 'FollowUpSafetyConcern'],
    name: 'FollowUpSafetyConcern',
    rule: 'onlyOpenConcernsAreFollowedUp',
  },
  // signposting and the medical record
  {
    title: 'C3 · a signpost’s id used again',
    after: [...begun, 'GiveSignposting'],
    name: 'GiveSignposting',
    rule: 'newIdsAreUnused',
  },
  {
    title: 'C3 · a signposting marked twice',
    after: [...begun, 'GiveSignposting', 'MarkSignpostingEnteredInError'],
    name: 'MarkSignpostingEnteredInError',
    rule: 'onlyStandingSignpostsAreMarked',
  },
  {
    title: 'C20 · an event of another case',
    after: begun,
    name: 'WriteToMedicalRecord',
    data: { of: id(77) },
    rule: 'onlyEntriesOfTheCaseAreWritten',
  },
  {
    title: 'C20 · our own drive is no medical record',
    after: [...begun, 'AddCaseNote'],
    name: 'WriteToMedicalRecord',
    data: { location: 'secureNetworkDrive' },
    rule: 'onlyMedicalRecordsAreWrittenTo',
  },
  {
    title: 'C20 · a location nobody listed',
    after: [...begun, 'AddCaseNote'],
    name: 'WriteToMedicalRecord',
    data: { location: 'attic' },
    rule: 'onlyMedicalRecordsAreWrittenTo',
  },
  {
    title: 'C14 · “entered by” the gateway',
    after: [...begun, 'AddCaseNote'],
    name: 'WriteToMedicalRecord',
    when: { actor: gateway },
    rule: 'theGatewayIsNotTheAuthor',
  },
  // onward referral
  {
    title: 'C9 · an onward referral’s id used again',
    after: [...begun, 'MakeOnwardReferral'],
    name: 'MakeOnwardReferral',
    rule: 'newIdsAreUnused',
  },
  {
    title: 'C34 · a gateway without a name',
    after: begun,
    name: 'MakeOnwardReferral',
    data: { agreement: 'legalGateway' },
    rule: 'sharingIsAgreedOrHasANamedGateway',
  },
  {
    title: 'C34 · agreement and gateway at once',
    after: begun,
    name: 'MakeOnwardReferral',
    data: { gateway: 'careAct' },
    rule: 'sharingIsAgreedOrHasANamedGateway',
  },
  {
    title: 'C9 · accepted after it was declined',
    after: [...begun, 'MakeOnwardReferral', 'DeclineOnwardReferral'],
    name: 'AcceptOnwardReferral',
    rule: 'onlyUnansweredOnwardReferralsAreAnswered',
  },
  {
    title: 'C9 · declined after it ended',
    after: [...begun, 'MakeOnwardReferral', 'EndOnwardReferral'],
    name: 'DeclineOnwardReferral',
    rule: 'onlyUnansweredOnwardReferralsAreAnswered',
  },
  {
    title: 'C9 · ended after it was declined',
    after: [...begun, 'MakeOnwardReferral', 'DeclineOnwardReferral'],
    name: 'EndOnwardReferral',
    rule: 'onlyStandingOnwardReferralsEnd',
  },
  // safeguarding
  {
    title: 'C28 · a safeguarding referral’s id used again',
    after: made,
    name: 'MakeSafeguardingReferral',
    rule: 'newIdsAreUnused',
  },
  {
    title: 'C33 · a body nobody listed',
    after: begun,
    name: 'MakeSafeguardingReferral',
    data: { body: 'neighbours' },
    rule: 'onlyListedBodiesTakeSafeguardingReferrals',
  },
  {
    title: 'A7 · a conference hears a case, it does not accept it',
    after: made,
    name: 'AcceptSafeguardingReferral',
    data: { body: 'marac' },
    rule: 'onlyBodiesWhoseAcceptanceCountsAccept',
  },
  {
    title: 'C28 · accepted twice',
    after: accepted,
    name: 'AcceptSafeguardingReferral',
    rule: 'onlyUnansweredSafeguardingReferralsAreAnswered',
  },
  {
    title: 'C28 · declined after acceptance',
    after: accepted,
    name: 'DeclineSafeguardingReferral',
    rule: 'onlyUnansweredSafeguardingReferralsAreAnswered',
  },
  {
    title: 'A6 · a retraction of what was never accepted',
    after: made,
    name: 'RetractSafeguardingAcceptance',
    rule: 'onlyStandingAcceptancesAreRetracted',
  },
  {
    title: 'C28 · a log entry without acceptance',
    after: made,
    name: 'CreateSafeguardingLogEntry',
    rule: 'onlyAcceptedReferralsAreLogged',
  },
  {
    title: 'C28 · a log entry after retraction',
    after: [...accepted, 'RetractSafeguardingAcceptance'],
    name: 'CreateSafeguardingLogEntry',
    rule: 'onlyAcceptedReferralsAreLogged',
  },
  {
    title: 'C28 · a second entry for one acceptance',
    after: [...accepted, 'CreateSafeguardingLogEntry'],
    name: 'CreateSafeguardingLogEntry',
    data: { logEntryId: id(111) },
    rule: 'anAcceptanceHasOneLogEntry',
  },
  {
    title: 'C28 · a correction of no entry',
    after: accepted,
    name: 'CorrectSafeguardingLogEntry',
    rule: 'onlyExistingLogEntriesAreCorrected',
  },
  {
    title: 'A6 · said to be retracted, and is not',
    after: [...accepted, 'CreateSafeguardingLogEntry'],
    name: 'CorrectSafeguardingLogEntry',
    data: { reason: 'acceptanceRetracted' },
    rule: 'onlyRetractedAcceptancesAreSaidToBe',
  },
  // closing
  { title: 'C24 · closed twice', after: closed, name: 'CloseCase', rule: 'onlyOpenCasesClose' },
  {
    title: 'A9 · a reason nobody listed',
    after: begun,
    name: 'CloseCase',
    data: { reason: 'boredom' },
    rule: 'onlyListedReasonsClose',
  },
  {
    title: 'A27 · dated back without a reason',
    after: begun,
    name: 'CloseCase',
    when: { on: '2026-03-02', recorded: '2026-03-03' },
    rule: 'backdatedClosuresSayWhy',
  },
  {
    title: 'A1 · only a closed case is reopened',
    after: begun,
    name: 'ReopenCase',
    rule: 'onlyClosedCasesAreReopened',
  },
  // life stage
  {
    title: 'A3 · no date of birth to compute from',
    after: begun,
    name: 'DetermineLifeStage',
    rule: 'aKnownDateOfBirthDecides',
  },
  {
    title: 'A3 · a human overrules a known date of birth',
    after: before.DetermineLifeStage,
    name: 'DetermineLifeStage',
    data: { because: 'humanDecision', lifeStage: 'adult', reason: 'Synthetic.' },
    rule: 'aKnownDateOfBirthDecides',
  },
  {
    title: 'A3c · a human decision without its reason',
    after: begun,
    name: 'DetermineLifeStage',
    data: { because: 'humanDecision', lifeStage: 'adult' },
    rule: 'aHumanDecisionGivesItsReason',
  },
  {
    title: 'A3c · a “human” decision by a system',
    after: begun,
    name: 'DetermineLifeStage',
    data: { because: 'humanDecision', lifeStage: 'adult', reason: 'Synthetic.' },
    when: { actor: gateway },
    rule: 'aHumanDecisionGivesItsReason',
  },
  {
    title: 'A3 · a computed stage that is given',
    after: before.DetermineLifeStage,
    name: 'DetermineLifeStage',
    data: { lifeStage: 'child' },
    rule: 'aComputedStageIsNotGiven',
  },
  {
    title: 'A3 · a stage that every date already has',
    after: ['RecordPersonDetails', 'ReceiveReferral'],
    name: 'DetermineLifeStage',
    rule: 'aDeterminationChangesSomething',
  },
]

describe('each rule refuses', () => {
  it.each(cases)('$title', (one) => {
    const refusal = refused(one)
    broken.add(refusal.rule)
    expect(refusal.rule).toBe(one.rule)
    expect(refusal.command).toBe(one.name)
    // Personal data is never evidence: all names and words of the examples say that they are synthetic.
    expect(JSON.stringify(refusal.evidence)).not.toMatch(/Synthetic (Person|Relative|note|need|concern|entry)|1980-05/)
  })

  const dated = (story: Story, name: CommandName, changes: object, when: When, rule: string) => {
    const refusal = story.refuses(decisions[name], { ...data[name], ...changes }, when)
    broken.add(refusal.rule)
    expect(refusal.rule).toBe(rule)
  }

  it('A26 · an answer dated before its referral', () => {
    const story = new Story()
      .given(decisions.ReceiveReferral, data.ReceiveReferral, { on: '2026-02-01' })
      .given(decisions.MakeOnwardReferral, data.MakeOnwardReferral, { on: '2026-03-02' })
    dated(story, 'AcceptOnwardReferral', {}, { on: '2026-03-01', recorded: '2026-03-04' }, 'stepsAreDatedInOrder')
  })

  it('C14 · written to the medical record before it happened', () => {
    const story = new Story()
      .given(decisions.ReceiveReferral, data.ReceiveReferral, { on: '2026-02-01' })
      .given(decisions.AddCaseNote, data.AddCaseNote, { on: '2026-03-02' })
    dated(
      story,
      'WriteToMedicalRecord',
      {},
      { on: '2026-03-01', recorded: '2026-03-04' },
      'nothingIsWrittenBeforeItHappened',
    )
  })

  it('E13 · a transfer dated before the last one', () => {
    const story = new Story()
      .given(decisions.ReceiveReferral, data.ReceiveReferral, { on: '2026-02-01' })
      .given(decisions.TransferCase, data.TransferCase, { on: '2026-03-02' })
    const when = { on: '2026-03-01', recorded: '2026-03-04' }
    dated(story, 'TransferCase', { toPcn: 'PCN-SYNTHETIC-3' }, when, 'transfersAreDatedInOrder')
  })

  it('A27 · closed as of a day before it was reopened', () => {
    const story = new Story()
      .given(decisions.ReceiveReferral, data.ReceiveReferral, { on: '2026-02-01' })
      .given(decisions.CloseCase, data.CloseCase, { on: '2026-02-10' })
      .given(decisions.ReopenCase, data.ReopenCase, { on: '2026-03-02' })
    const back = { backdatedBecause: 'lateRecording' }
    dated(story, 'CloseCase', back, { on: '2026-03-01', recorded: '2026-03-04' }, 'aCaseClosesAfterItOpened')
  })

  it('C8 · closed as of a day before its last note, but not before a safeguarding acceptance (A4)', () => {
    const when = { on: '2026-03-01', recorded: '2026-03-04' }
    const back = { backdatedBecause: 'lateRecording' }
    const story = () => new Story().given(decisions.ReceiveReferral, data.ReceiveReferral, { on: '2026-02-01' })
    dated(
      story().given(decisions.AddCaseNote, data.AddCaseNote),
      'CloseCase',
      back,
      when,
      'aCaseClosesAfterItsOrdinaryEntries',
    )
    const safeguarded = story().given(decisions.MakeSafeguardingReferral, data.MakeSafeguardingReferral)
    expect(safeguarded.yields(decisions.CloseCase, { ...data.CloseCase, ...back }, when)).toHaveLength(1)
  })

  it('A26 · reopened as of a day before it was closed', () => {
    const story = new Story()
      .given(decisions.ReceiveReferral, data.ReceiveReferral, { on: '2026-02-01' })
      .given(decisions.CloseCase, data.CloseCase, { on: '2026-03-02' })
    dated(story, 'ReopenCase', {}, { on: '2026-03-01', recorded: '2026-03-04' }, 'aCaseReopensAfterItClosed')
  })

  it('C8 · a late note of a day on which the case was closed, though it is open now', () => {
    const story = new Story()
      .given(decisions.ReceiveReferral, data.ReceiveReferral, { on: '2026-02-01' })
      .given(decisions.CloseCase, data.CloseCase, { on: '2026-02-10' })
      .given(decisions.ReopenCase, data.ReopenCase, { on: '2026-03-02' })
    const late = (on: string) => ({ on, recorded: '2026-03-04' })
    dated(story, 'AddCaseNote', {}, late('2026-02-20'), 'closedCasesTakeOnlyWhatThePolicyLists')
    expect(story.yields(decisions.AddCaseNote, data.AddCaseNote, late('2026-02-05'))).toHaveLength(1)
  })

  it('and no rule of any decision is without such a case', () => {
    const all = new Set(caseworkDecisions.flatMap((one) => one.rules.map((rule) => rule.name)))
    expect([...all].filter((name) => !broken.has(name))).toEqual([])
  })
})

describe('what a decision yields', () => {
  const yielded = (names: readonly CommandName[], name: CommandName, changes: object = {}, when: When = {}) =>
    storyOf(names).yields(decisions[name], { ...data[name], ...changes }, when)
  const only = (events: readonly CasetrailEvent[]) => {
    expect(events).toHaveLength(1)
    return events[0] as CasetrailEvent
  }

  it('A3 · a referral says whether the person was a child on the London day it was received', () => {
    const stage = (dateOfBirth: string | null, hours: number) => {
      const story = new Story().given(decisions.RecordPersonDetails, { ...data.RecordPersonDetails, dateOfBirth })
      const when = { on: '2026-06-30', hours }
      return only(story.yields(decisions.ReceiveReferral, data.ReceiveReferral, when)).data
    }
    // 23:30 UTC on 30 June is 1 July in London: the eighteenth birthday has begun.
    expect(stage('2008-07-01', 24.5)).toMatchObject({ receivedOn: '2026-07-01', lifeStage: 'adult' })
    expect(stage('2008-07-01', 23.5)).toMatchObject({ receivedOn: '2026-06-30', lifeStage: 'child' })
    expect(stage(null, 10)).toMatchObject({ lifeStage: 'unknown' })
    expect(only(yielded([], 'ReceiveReferral')).data).toMatchObject({ lifeStage: 'unknown' })
  })

  it('C7 · “none given” is said by an empty list without words', () => {
    const event = only(yielded([], 'ReceiveReferral', { reasons: [], reasonText: null }))
    expect(event.data).toMatchObject({ reasons: [] })
  })

  it('C1 · a further referral of the same person joins an open case', () => {
    expect(yielded(begun, 'ReceiveReferral', { referralId: id(11) })).toHaveLength(1)
  })

  it('B24, E18 · item 9 of PHQ-9 above 0 raises a safety concern in the same append', () => {
    const [measured, concern] = yielded(begun, 'RecordOutcomeMeasure', { items: [0, 0, 0, 0, 0, 0, 0, 0, 1] })
    expect(measured?.type).toBe('OutcomeMeasured')
    expect(concern?.data).toMatchObject({ source: 'outcomeMeasure', measureId: id(60) })
    const none = yielded(begun, 'RecordOutcomeMeasure', { items: [3, 3, 3, 3, 3, 3, 3, 3, 0] })
    expect(none.map((one) => one.type)).toEqual(['OutcomeMeasured'])
  })

  it('C10 · scores are computed from the answers', () => {
    const [event] = yielded(begun, 'RecordOutcomeMeasure', { items: [3, 2, 1, 0, 3, 2, 1, 0, 0] })
    if (event?.type !== 'OutcomeMeasured') throw new Error('another event')
    expect(revealed(event.parts.client)?.scores).toEqual([{ scale: 'total', thousandths: 12_000 }])
  })

  it('C47 · a correction names the fields that changed', () => {
    const event = only(yielded(['RecordPersonDetails'], 'CorrectPersonDetails', { dateOfBirth: null, phone: '0' }))
    expect(event.data).toEqual({ fields: ['dateOfBirth', 'address', 'phone'], dateOfBirthKnown: false })
  })

  it('C5 · “not stated” is recorded as such', () => {
    expect(only(yielded([], 'RecordCharacteristics')).data).toMatchObject({ stated: false })
  })

  it('E13 · a transfer says where the case came from', () => {
    expect(only(yielded(begun, 'TransferCase')).data).toEqual({ fromPcn: 'PCN-SYNTHETIC-1', toPcn: 'PCN-SYNTHETIC-2' })
  })

  it('A27 · a closure of today is not backdated, whatever the command says', () => {
    const back = { backdatedBecause: 'correctedDate' }
    expect(only(yielded(begun, 'CloseCase', back)).data).toMatchObject({
      closedOn: '2026-03-02',
      backdatedBecause: null,
    })
    const late = only(yielded(begun, 'CloseCase', back, { recorded: '2026-03-20' }))
    expect(late.data).toMatchObject({ closedOn: '2026-03-02', backdatedBecause: 'correctedDate' })
  })

  it('A4 · safeguarding is accepted after closure, and a body other than the one asked may accept', () => {
    const event = only(yielded([...made, 'CloseCase'], 'AcceptSafeguardingReferral', {}, { on: '2026-09-01' }))
    expect(event.data).toMatchObject({ acceptedOn: '2026-09-01', body: 'localAuthoritySafeguardingTeam' })
  })

  it('A3c · a life stage is determined for every date that matters', () => {
    const story = storyOf([...accepted, 'CloseCase', 'RecordPersonDetails'])
    const computed = only(story.yields(decisions.DetermineLifeStage, data.DetermineLifeStage))
    expect(computed.data).toMatchObject({
      because: 'dateOfBirthRecorded',
      determinations: [{ on: '2026-03-02', lifeStage: 'adult' }],
    })
    const corrected = { ...data.CorrectPersonDetails, dateOfBirth: '2010-01-01' }
    const again = story.given(decisions.CorrectPersonDetails, corrected)
    expect(only(again.yields(decisions.DetermineLifeStage, data.DetermineLifeStage)).data).toMatchObject({
      because: 'dateOfBirthCorrected',
      determinations: [{ on: '2026-03-02', lifeStage: 'child' }],
    })
  })

  it('A3c · while no date of birth is known a human decides, with a reason', () => {
    const decided = { because: 'humanDecision', lifeStage: 'child', reason: 'Synthetic: school records.' }
    expect(only(yielded(begun, 'DetermineLifeStage', decided)).data).toMatchObject({
      because: 'humanDecision',
      dateOfBirthEvent: null,
      determinations: [{ on: '2026-03-02', lifeStage: 'child' }],
    })
  })

  it('A6 · a log entry says that its acceptance was retracted', () => {
    const names: CommandName[] = [...accepted, 'CreateSafeguardingLogEntry', 'RetractSafeguardingAcceptance']
    expect(yielded(names, 'CorrectSafeguardingLogEntry', { reason: 'acceptanceRetracted' })).toHaveLength(1)
  })

  it('C14 · a gateway that carries a worker’s words is only the recorder', () => {
    const carried: Actor = { ...gateway, performedBy: worker.performedBy }
    expect(yielded(before.WriteToMedicalRecord, 'WriteToMedicalRecord', {}, { actor: carried })).toHaveLength(1)
  })

  it('C42 · cover that is still to come can be called off', () => {
    const coming = { from: '2026-04-01T00:00:00.000Z', until: '2026-04-02T00:00:00.000Z' }
    const story = storyOf(begun).given(decisions.GrantCover, { ...data.GrantCover, ...coming })
    expect(story.yields(decisions.EndCover, data.EndCover)).toHaveLength(1)
  })
})

describe('A12b · a closed case', () => {
  const onCase = names.filter(
    (name) => name !== 'ReceiveReferral' && 'caseId' in data[name] && !before[name].includes('CloseCase'),
  )
  const logs = ['CreateSafeguardingLogEntry', 'CorrectSafeguardingLogEntry']
  const cited = (name: CommandName) => {
    const story = storyOf([...before[name], 'CloseCase'])
    const outcome = story.try(decisions[name], data[name], { on: '2026-03-05' })
    return outcome._tag === 'Right' ? 'taken' : outcome.left.rule
  }
  const isOrdinary = (name: CommandName) => cited(name) === 'closedCasesTakeOnlyWhatThePolicyLists'

  it('takes safeguarding, corrections and obligations, and no ordinary entry (C8)', () => {
    expect(onCase.filter(isOrdinary).sort()).toEqual([
      'AcceptReferral',
      'AddCaseNote',
      'AssignWorker',
      'DeclineReferral',
      'GiveSignposting',
      'GrantCover',
      'MakeOnwardReferral',
      'RecordContactAttempt',
      'RecordOutcomeMeasure',
      'TransferCase',
    ])
    expect(cited('CloseCase')).toBe('onlyOpenCasesClose')
    const taken = onCase.filter((name) => name !== 'CloseCase' && !isOrdinary(name))
    expect(taken.map((name) => [name, cited(name)])).toEqual(taken.map((name) => [name, 'taken']))
    expect(taken).toEqual(expect.arrayContaining(logs))
  })

  it('lists only types that a case stream has, each once', () => {
    const caseTypes: readonly string[] = casetrailEvents
      .filter((one) => one.category === 'case')
      .map(({ type }) => type)
    const listed = kirkleesPolicy.settings.onClosedCase
    expect(listed.filter((type) => !caseTypes.includes(type))).toEqual([])
    expect(new Set(listed).size).toBe(listed.length)
  })

  it('takes what another policy lists, and nothing else', () => {
    const settings = { ...kirkleesPolicy.settings, onClosedCase: [] }
    const story = storyOf(['ReceiveReferral', 'AddCaseNote', 'CloseCase'], { ...kirkleesPolicy, settings })
    expect(story.refuses(decisions.CorrectCaseNote, data.CorrectCaseNote).rule).toBe(
      'closedCasesTakeOnlyWhatThePolicyLists',
    )
    expect(story.refuses(decisions.ReopenCase, { caseId, reason: 'personReturned' }).clause).toBe('A12b')
  })
})
