import { casework } from '@casetrail/casework'
import { StaffRoleGranted } from '@casetrail/events'
import { type AnyDecision, rulesOf, subjectOf } from '@casetrail/kernel'
import { kirkleesPolicy, type Policy } from '@casetrail/policy'
import { fact, home, syntheticId as id, policyWith, type Story, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { after, before, byAStranger, example, inCase, next, personId, refused } from './examples.js'

const { registries } = kirkleesPolicy
const withoutPractices: Policy = { ...kirkleesPolicy, registries: { ...registries, practices: [] } }
const homeMade = registries.instruments.map((one) => ({ ...one, code: 'homeMade' as typeof one.code }))
const withHomeMadeInstruments: Policy = { ...kirkleesPolicy, registries: { ...registries, instruments: homeMade } }

const nothing = scenario()
const begun = inCase()
const known = after('RecordPersonDetails')
const closed = inCase('CloseCase')
/** A case that began a month before. */
const old = next(nothing.on('2026-02-01'), 'ReceiveReferral').on('2026-03-02')
const reopened = next(next(old.on('2026-02-20'), 'CloseCase').on('2026-03-02'), 'ReopenCase')

const takesWorkers = policyWith({ onClosedCase: ['WorkerAssigned', 'CoverGranted'] as never })
const longClosed = closed.on('2026-07-20')
const joining = (told: Story): Story => told.under(takesWorkers).by(id(611))
const yetToCome = { from: '2026-08-01T09:00:00.000Z', until: '2026-08-02T09:00:00.000Z' }
const themselves = { workerId: id(611) }

const worked = inCase('AssignWorker')
const intakeOf = (told: Story): Story =>
  told
    .past(
      fact(StaffRoleGranted, {
        of: subjectOf(home),
        on: '2020-01-01',
        data: { staffId: id(611), role: 'administrator', until: null },
      }),
    )
    .by(id(611))

const early = (told: Story): Story => told.on('2026-03-01').recordedOn('2026-03-03')
const late = (told: Story, on = '2026-03-01'): Story => told.on(on).recordedOn('2026-03-04')
const byGateway = (told: Story): Story => told.by(id(9009), { kind: 'system' })
const dated = { backdatedBecause: 'lateRecording' }

const cases = refused({
  RecordPersonDetails: [
    ['A31 · by somebody who knows the person by no duty', byAStranger(nothing), 'onlyThoseWhoKnowThemWrite'],
    ['C4 · details are recorded once', after('RecordPersonDetails'), 'detailsAreRecordedOnce'],
    ['A3 · nobody is born tomorrow', nothing, 'nobodyIsBornAfterToday', { dateOfBirth: '2026-03-03' }],
  ],
  CorrectPersonDetails: [
    ['C4 · nothing to correct yet', nothing, 'onlyReadableDetailsAreCorrected'],
    [
      'C47 · a correction that changes nothing',
      after('RecordPersonDetails', 'CorrectPersonDetails'),
      'aCorrectionChangesSomething',
    ],
    [
      'A3 · corrected to a birth tomorrow',
      after('RecordPersonDetails'),
      'nobodyIsBornAfterToday',
      { dateOfBirth: '2026-03-03' },
    ],
  ],
  CorrectPersonDetail: [
    ['C4 · no detail to correct yet', nothing, 'onlyReadableDetailsAreCorrected'],
    ['C4 · a name that nobody knows', known, 'aDetailReadsAsItsFieldDemands', { field: 'name', value: null }],
    [
      'C4 · a date of birth that is no date',
      known,
      'aDetailReadsAsItsFieldDemands',
      { field: 'dateOfBirth', value: '30 February 1980' },
    ],
    [
      'C4 · an NHS number with another check digit',
      known,
      'aDetailReadsAsItsFieldDemands',
      { field: 'nhsNumber', value: '9990000019' },
    ],
    ['C47 · a detail that reads so already', next(known, 'CorrectPersonDetail'), 'aCorrectionChangesSomething'],
    [
      'A3 · one detail corrected to a birth tomorrow',
      known,
      'nobodyIsBornAfterToday',
      { field: 'dateOfBirth', value: '2026-03-03' },
    ],
  ],
  RecordRelatedPerson: [
    ['C4 · a related person’s id used again', after('RecordRelatedPerson'), 'newIdsAreUnused'],
    ['C4 · a relationship nobody listed', nothing, 'onlyListedRelationshipsAreRecorded', { relationship: 'nemesis' }],
    ['C4 · one’s own next of kin', nothing, 'nobodyIsTheirOwnRelation', { alsoClient: personId }],
  ],
  EndRelatedPerson: [
    [
      'E17 · a related person ends twice',
      after('RecordRelatedPerson', 'EndRelatedPerson'),
      'onlyRecordedRelatedPersonsEnd',
    ],
  ],
  RecordCharacteristics: [
    [
      'C5 · a characteristic the notice does not name',
      nothing,
      'onlyListedCharacteristicsAreRecorded',
      { category: 'politicalOpinion' },
    ],
  ],
  ChangeGpPractice: [
    ['C2 · a practice outside the policy’s list', nothing.under(withoutPractices), 'onlyListedPracticesAreNamed'],
    ['A17 · a registration to come', nothing, 'aRegistrationHasBegun', { from: '2026-03-03' }],
    [
      'C2 · a change to the same practice',
      after('ChangeGpPractice'),
      'aChangeNamesAnotherPractice',
      { from: '2026-03-02' },
    ],
  ],
  RecordDeath: [
    ['E11 · a death recorded twice', after('RecordDeath'), 'aDeathIsRecordedOnce'],
    ['E11 · a death tomorrow', nothing, 'aDeathFollowsBirthAndIsPast', { diedOn: '2026-03-03' }],
    [
      'E11 · a death before birth',
      after('RecordPersonDetails'),
      'aDeathFollowsBirthAndIsPast',
      { diedOn: '1980-05-16' },
    ],
  ],
  ReceiveReferral: [
    ['C1 · a referral id used again', begun, 'newIdsAreUnused'],
    [
      'C1 · a further referral of somebody else',
      begun,
      'aCaseIsAboutOnePerson',
      { referralId: id(11), personId: id(3) },
    ],
    [
      'A12b · a referral on a closed case: reopen first',
      closed,
      'closedCasesTakeOnlyWhatThePolicyLists',
      { referralId: id(11) },
    ],
    [
      'A26 · a further referral dated before the first',
      early(begun),
      'nothingIsDatedBeforeTheCase',
      { referralId: id(11) },
    ],
    ['C1 · a service that is not the notice’s', nothing, 'onlyListedServicesReceiveReferrals', { service: 'podiatry' }],
    ['C1 · an unknown network', nothing, 'onlyListedNetworksReceiveReferrals', { pcn: 'PCN-UNKNOWN' }],
    ['C2 · a practice outside the policy’s list refers', nothing.under(withoutPractices), 'onlyListedPracticesRefer'],
    ['C7 · a reason nobody listed', nothing, 'onlyListedReasonsAreGiven', { reasons: ['loneliness', 'whim'] }],
    ['C7 · words without a code', nothing, 'aReasonIsCodedOrNoneIsGiven', { reasons: [], reasonText: 'Synthetic.' }],
  ],
  AcceptReferral: [
    ['A31 · by somebody who takes no referrals in', byAStranger(begun), 'onlyThoseInvolvedOrIntakeWrite'],
    ['C1 · accepted without a referral', nothing, 'onlyBegunCasesTakeEntries'],
    ['C1 · accepted twice', inCase('AcceptReferral'), 'onlyReceivedReferralsAreAnswered'],
  ],
  DeclineReferral: [
    ['C1 · declined after acceptance', inCase('AcceptReferral'), 'onlyReceivedReferralsAreAnswered'],
    ['A9 · declined for a reason nobody listed', begun, 'onlyListedReasonsDecline', { reason: 'whim' }],
  ],
  AssignWorker: [
    ['A29 · to a case closed long ago', joining(longClosed), 'nobodyJoinsALongClosedCase'],
    ['A29 · to a closed case, by oneself', joining(closed), 'nobodyJoinsAClosedCaseByTheirOwnHand', themselves],
    ['A31 · to a case that others worked, by oneself', intakeOf(worked), 'nobodyLetsThemselvesIn', themselves],
    ['C42 · assigned in a role that works no cases', begun, 'onlyFrontLineRolesWorkCases', { role: 'privacyOfficer' }],
    ['C42 · assigned twice', inCase('AssignWorker'), 'nobodyIsAssignedTwice'],
  ],
  UnassignWorker: [
    ['C42 · unassigned without an assignment', begun, 'onlyAssignedWorkersAreUnassigned'],
    ['E13 · a transfer ends assignments', inCase('AssignWorker', 'TransferCase'), 'onlyAssignedWorkersAreUnassigned'],
  ],
  GrantCover: [
    ['A29 · of a case closed long ago', joining(longClosed), 'nobodyJoinsALongClosedCase', yetToCome],
    [
      'A31 · of a case that others worked, by oneself',
      intakeOf(worked),
      'nobodyLetsThemselvesIn',
      { ...themselves, ...yetToCome },
    ],
    ['C42 · cover without a duration', begun, 'coverEndsAfterItBegins', { until: '2026-03-02T00:00:00.000Z' }],
    [
      'C42 · cover for last week',
      begun,
      'coverIsNotGrantedForThePast',
      { from: '2026-02-02T00:00:00.000Z', until: '2026-02-09T00:00:00.000Z' },
    ],
  ],
  EndCover: [
    ['C42 · cover ended twice', inCase('GrantCover', 'EndCover'), 'onlyRunningCoverEnds'],
    ['E13 · a transfer ends cover', inCase('GrantCover', 'TransferCase'), 'onlyRunningCoverEnds'],
  ],
  TransferCase: [
    ['C1 · a transfer to an unknown network', begun, 'onlyListedNetworksTakeCases', { toPcn: 'PCN-UNKNOWN' }],
    ['E13 · a transfer to where it is', begun, 'aTransferChangesTheNetwork', { toPcn: 'PCN-SYNTHETIC-1' }],
    [
      'E13 · a transfer dated before the last one',
      late(next(old, 'TransferCase')),
      'transfersAreDatedInOrder',
      { toPcn: 'PCN-SYNTHETIC-3' },
    ],
  ],
  AddCaseNote: [
    ['A31 · by somebody who is not involved', byAStranger(begun), 'onlyThoseInvolvedWrite'],
    ['C8 · a note id used again', inCase('AddCaseNote'), 'newIdsAreUnused'],
    ['C8 · a channel nobody listed', begun, 'onlyListedChannelsAreRecorded', { channel: 'carrierPigeon' }],
    ['C8 · an ordinary note on a closed case', closed, 'closedCasesTakeOnlyWhatThePolicyLists'],
    ['A26 · a note of a day before the case', early(begun), 'nothingIsDatedBeforeTheCase'],
    [
      'C8 · a late note of a day on which the case was closed, though it is open now',
      late(reopened, '2026-02-20'),
      'closedCasesTakeOnlyWhatThePolicyLists',
    ],
  ],
  CorrectCaseNote: [
    ['C8 · a correction of nothing', begun, 'onlyStandingNotesAreCorrected'],
    [
      'C8 · a correction of a note in error',
      inCase('AddCaseNote', 'MarkCaseNoteEnteredInError'),
      'onlyStandingNotesAreCorrected',
    ],
  ],
  MarkCaseNoteEnteredInError: [
    ['C8 · a note marked twice', inCase('AddCaseNote', 'MarkCaseNoteEnteredInError'), 'onlyStandingNotesAreMarked'],
  ],
  RecordContactAttempt: [['C24 · an attempt’s id used again', inCase('RecordContactAttempt'), 'newIdsAreUnused']],
  RecordOutcomeMeasure: [
    ['C10 · a measure’s id used again', inCase('RecordOutcomeMeasure'), 'newIdsAreUnused'],
    ['B23 · a licence that is not held', begun, 'onlyLicensedInstrumentsAreUsed', { instrument: 'wemwbs' }],
    ['B23 · a version nobody listed', begun, 'onlyLicensedInstrumentsAreUsed', { instrumentVersion: '99' }],
    [
      'C10 · an instrument that no scorer knows',
      begun.under(withHomeMadeInstruments),
      'onlyScorableInstrumentsAreRecorded',
      { instrument: 'homeMade' },
    ],
    ['C10 · a missing answer', begun, 'answersFitTheInstrument', { items: [1, 1, 1, null, 1, 1, 1, 1, 1] }],
  ],
  RecordIncompleteMeasure: [
    ['C10 · an incomplete measure’s id used again', inCase('RecordIncompleteMeasure'), 'newIdsAreUnused'],
    [
      'B23 · incomplete, of a licence that is not held',
      begun,
      'onlyLicensedInstrumentsAreUsed',
      { instrument: 'wemwbs' },
    ],
    [
      'C10 · incomplete, of an instrument that no scorer knows',
      begun.under(withHomeMadeInstruments),
      'onlyScorableInstrumentsAreRecorded',
      { instrument: 'homeMade' },
    ],
    [
      'C10 · incomplete, with an answer out of range',
      begun,
      'givenAnswersFitTheInstrument',
      { items: [1, null, 4, 1, 1, 1, 1, 1, 1] },
    ],
    ['C10 · incomplete, a place too few', begun, 'givenAnswersFitTheInstrument', { items: [1, null] }],
    [
      'C10 · a complete form said to be incomplete',
      begun,
      'incompleteMeansSomeAnswersAreMissing',
      { items: [1, 1, 1, 1, 1, 1, 1, 1, 1] },
    ],
    [
      'C10 · a form without any answer',
      begun,
      'incompleteMeansSomeAnswersAreMissing',
      { items: [null, null, null, null, null, null, null, null, null] },
    ],
  ],
  MarkOutcomeMeasureEnteredInError: [
    [
      'C10 · a measure marked twice',
      inCase('RecordOutcomeMeasure', 'MarkOutcomeMeasureEnteredInError'),
      'onlyStandingMeasuresAreMarked',
    ],
  ],
  GiveSignposting: [['C3 · a signpost’s id used again', inCase('GiveSignposting'), 'newIdsAreUnused']],
  MarkSignpostingEnteredInError: [
    [
      'C3 · a signposting marked twice',
      inCase('GiveSignposting', 'MarkSignpostingEnteredInError'),
      'onlyStandingSignpostsAreMarked',
    ],
  ],
  WriteToMedicalRecord: [
    ['C20 · an event of another case', begun, 'onlyEntriesOfTheCaseAreWritten', { of: id(77) }],
    [
      'C20 · our own drive is no medical record',
      inCase('AddCaseNote'),
      'onlyMedicalRecordsAreWrittenTo',
      { location: 'secureNetworkDrive' },
    ],
    ['C20 · a location nobody listed', inCase('AddCaseNote'), 'onlyMedicalRecordsAreWrittenTo', { location: 'attic' }],
    [
      'C14 · written to the medical record before it happened',
      late(next(old, 'AddCaseNote')),
      'nothingIsWrittenBeforeItHappened',
    ],
  ],
  MakeOnwardReferral: [
    ['C9 · an onward referral’s id used again', inCase('MakeOnwardReferral'), 'newIdsAreUnused'],
    ['C34 · a gateway without a name', begun, 'sharingIsAgreedOrHasANamedGateway', { agreement: 'legalGateway' }],
    ['C34 · agreement and gateway at once', begun, 'sharingIsAgreedOrHasANamedGateway', { gateway: 'careAct' }],
  ],
  AcceptOnwardReferral: [
    [
      'A31 · by a service that nobody asked',
      byAStranger(inCase('MakeOnwardReferral')),
      'onlyThoseInvolvedOrTheOtherServiceAnswer',
    ],
    [
      'C9 · accepted after it was declined',
      inCase('MakeOnwardReferral', 'DeclineOnwardReferral'),
      'onlyUnansweredOnwardReferralsAreAnswered',
    ],
    ['A26 · an answer dated before its referral', late(next(old, 'MakeOnwardReferral')), 'stepsAreDatedInOrder'],
  ],
  DeclineOnwardReferral: [
    [
      'C9 · declined after it ended',
      inCase('MakeOnwardReferral', 'EndOnwardReferral'),
      'onlyUnansweredOnwardReferralsAreAnswered',
    ],
  ],
  EndOnwardReferral: [
    [
      'C9 · ended after it was declined',
      inCase('MakeOnwardReferral', 'DeclineOnwardReferral'),
      'onlyStandingOnwardReferralsEnd',
    ],
  ],
  CloseCase: [
    ['C24 · closed twice', closed, 'onlyOpenCasesClose'],
    ['A9 · a reason nobody listed', begun, 'onlyListedReasonsClose', { reason: 'boredom' }],
    ['A27 · dated back without a reason', begun.recordedOn('2026-03-03'), 'backdatedClosuresSayWhy'],
    ['A27 · closed as of a day before it was reopened', late(reopened), 'aCaseClosesAfterItOpened', dated],
    [
      'C8 · closed as of a day before its last note',
      late(next(old, 'AddCaseNote')),
      'aCaseClosesAfterItsOrdinaryEntries',
      dated,
    ],
  ],
  ReopenCase: [
    ['A1 · only a closed case is reopened', begun, 'onlyClosedCasesAreReopened'],
    ['A26 · reopened as of a day before it was closed', late(next(old, 'CloseCase')), 'aCaseReopensAfterItClosed'],
    ['A29 · closed long ago, and nobody asked to open it', longClosed, 'reopeningALongClosedCaseIsAnAccess'],
  ],
  DetermineLifeStage: [
    ['A3 · no date of birth to compute from', begun, 'aKnownDateOfBirthDecides'],
    [
      'A3 · a human overrules a known date of birth',
      after(...before.DetermineLifeStage),
      'aKnownDateOfBirthDecides',
      { because: 'humanDecision', lifeStage: 'adult', reason: 'Synthetic.' },
    ],
    [
      'A3c · a human decision without its reason',
      begun,
      'aHumanDecisionGivesItsReason',
      { because: 'humanDecision', lifeStage: 'adult' },
    ],
    [
      'A3c · a “human” decision by a system',
      byGateway(begun),
      'aHumanDecisionGivesItsReason',
      { because: 'humanDecision', lifeStage: 'adult', reason: 'Synthetic.' },
    ],
    [
      'A3 · a computed stage that is given',
      after(...before.DetermineLifeStage),
      'aComputedStageIsNotGiven',
      { lifeStage: 'child' },
    ],
    [
      'A3 · a stage that every date already has',
      after('RecordPersonDetails', 'ReceiveReferral'),
      'aDeterminationChangesSomething',
    ],
  ],
})

describe('each rule refuses', () => {
  it.each(cases)('%s', (_, told, name, rule, changes) => {
    const refusal = told.when(name, example(name, changes)).thenRefused(rule)
    expect(refusal.command).toBe(name)
    // Personal data is never evidence: all names and words of the examples say that they are synthetic.
    expect(JSON.stringify(refusal.evidence)).not.toMatch(/Synthetic (Person|Relative|note|need|concern|entry)|1980-05/)
  })

  it('C8 · closed as of a day before its last note, but not before a safeguarding acceptance (A4)', () => {
    late(next(old, 'MakeSafeguardingReferral')).when('CloseCase', example('CloseCase', dated)).thenEvents('CaseClosed')
  })

  it('C8 · a late note of a day on which the case was open, though it is closed since, is taken', () => {
    late(reopened, '2026-02-05').when('AddCaseNote', example('AddCaseNote')).thenEvents('CaseNoteAdded')
  })

  it('and no rule of any decision is without such a case', () => {
    const broken = cases.map(([, , , rule]) => rule)
    const every: readonly AnyDecision[] = casework.decisions
    const all = new Set(every.flatMap((one) => rulesOf(one).map((rule) => rule.name)))
    expect([...all].filter((name) => !broken.includes(name))).toEqual([])
  })
})
