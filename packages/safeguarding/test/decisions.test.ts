import { type AnyDecision, rulesOf } from '@casetrail/kernel'
import { safeguarding } from '@casetrail/safeguarding'
import { syntheticId as id, policyWith, type Story, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { after, byAStranger, caseId, example, inCase, next, refused } from '../../casework/test/examples.js'

const nothing = scenario()
const begun = inCase()
const made = inCase('MakeSafeguardingReferral')
const accepted = next(made, 'AcceptSafeguardingReferral')
const declined = next(made, 'DeclineSafeguardingReferral')
const struck = next(
  accepted,
  'CreateSafeguardingLogEntry',
  'RetractSafeguardingAcceptance',
  'StrikeSafeguardingLogEntry',
)
const takesNothing = policyWith({ onClosedCase: [] })
/** The referral was made a month into the case; what is put is of the day before it. */
const late = next(next(nothing.on('2026-02-01'), 'ReceiveReferral').on('2026-03-02'), 'MakeSafeguardingReferral')
  .on('2026-03-01')
  .recordedOn('2026-03-04')

const cases = refused({
  RaiseSafetyConcern: [
    ['A31 · by somebody who is not involved', byAStranger(begun), 'onlyThoseInvolvedWrite'],
    ['C1 · a concern in a case that has not begun', nothing, 'onlyBegunCasesTakeEntries'],
    ['E18 · a concern’s id used again', inCase('RaiseSafetyConcern'), 'newIdsAreUnused'],
  ],
  MakeSafeguardingReferral: [
    [
      'A26 · a safeguarding referral of a day before the case',
      begun.on('2026-03-01').recordedOn('2026-03-03'),
      'nothingIsDatedBeforeTheCase',
    ],
    ['C28 · a safeguarding referral’s id used again', made, 'newIdsAreUnused'],
    ['C33 · a body nobody listed', begun, 'onlyListedBodiesTakeSafeguardingReferrals', { body: 'neighbours' }],
  ],
  AcceptSafeguardingReferral: [
    [
      'A12b · an acceptance on a closed case, where another policy lists nothing',
      next(made, 'CloseCase').under(takesNothing),
      'closedCasesTakeOnlyWhatThePolicyLists',
    ],
    [
      'A7 · a conference hears a case, it does not accept it',
      made,
      'onlyBodiesWhoseAcceptanceCountsAccept',
      { body: 'marac' },
    ],
    ['C28 · accepted twice', accepted, 'onlyUnacceptedReferralsAreAccepted'],
    [
      'A6 · accepted again after its acceptance was retracted: that is a new referral',
      next(accepted, 'RetractSafeguardingAcceptance'),
      'onlyUnacceptedReferralsAreAccepted',
    ],
    [
      'A32 · a reconsideration by another body than the one that declined',
      declined,
      'onlyWhoDeclinedReconsiders',
      { body: 'localAuthoritySafeguardingTeam' },
    ],
    [
      'A26 · a reconsideration dated before the answer that it reconsiders',
      next(late.on('2026-03-03'), 'DeclineSafeguardingReferral').on('2026-03-02').recordedOn('2026-03-04'),
      'stepsAreDatedInOrder',
      { body: 'gatewayToCare' },
    ],
    ['A26 · an acceptance dated before its referral', late, 'stepsAreDatedInOrder'],
  ],
  FollowUpSafetyConcern: [
    ['E18 · followed up twice', inCase('RaiseSafetyConcern', 'FollowUpSafetyConcern'), 'onlyOpenConcernsAreFollowedUp'],
  ],
  DeclineSafeguardingReferral: [
    ['C28 · declined after acceptance', accepted, 'onlyUnansweredReferralsAreDeclined'],
    ['C28 · declined twice', declined, 'onlyUnansweredReferralsAreDeclined'],
  ],
  RetractSafeguardingAcceptance: [
    ['A6 · a retraction of what was never accepted', made, 'onlyStandingAcceptancesAreRetracted'],
  ],
  CreateSafeguardingLogEntry: [
    ['C28 · a log entry without acceptance', made, 'onlyAcceptedReferralsAreLogged'],
    [
      'C28 · a log entry after retraction',
      next(accepted, 'RetractSafeguardingAcceptance'),
      'onlyAcceptedReferralsAreLogged',
    ],
    [
      'C28 · a second entry for one acceptance',
      next(accepted, 'CreateSafeguardingLogEntry'),
      'anAcceptanceHasOneLogEntry',
      { logEntryId: id(111) },
    ],
  ],
  CorrectSafeguardingLogEntry: [
    ['C28 · a correction of no entry', accepted, 'onlyExistingLogEntriesAreCorrected'],
    ['A6 · a correction of an entry that was struck', struck, 'onlyExistingLogEntriesAreCorrected'],
  ],
  StrikeSafeguardingLogEntry: [
    ['C28 · a striking of no entry', accepted, 'onlyStandingLogEntriesAreStruck'],
    ['A6 · struck twice', struck, 'onlyStandingLogEntriesAreStruck'],
    [
      'A6 · a striking while the acceptance stands',
      next(accepted, 'CreateSafeguardingLogEntry'),
      'onlyEntriesOfRetractedAcceptancesAreStruck',
    ],
  ],
  RecordSafeguardingHearing: [
    ['A7 · a hearing’s id used again', inCase('RecordSafeguardingHearing'), 'newIdsAreUnused'],
    ['A7 · heard by a body nobody listed', begun, 'onlyListedBodiesHearCases', { body: 'neighbours' }],
  ],
})

describe('each rule refuses', () => {
  it.each(cases)('%s', (_, told, name, rule, changes) => {
    const refusal = told.when(name, example(name, changes)).thenRefused(rule)
    expect(refusal.command).toBe(name)
    // Personal data is never evidence: all names and words of the examples say that they are synthetic.
    expect(JSON.stringify(refusal.evidence)).not.toMatch(/Synthetic (Person|Relative|note|need|concern|entry)|1980-05/)
  })

  it('and no rule of these decisions is without such a case', () => {
    const broken = cases.map(([, , , rule]) => rule)
    const every: readonly AnyDecision[] = safeguarding.decisions
    const ofCases = every.filter(({ type }) => cases.some(([, , name]) => name === type))
    const all = new Set(ofCases.flatMap((one) => rulesOf(one).map((rule) => rule.name)))
    expect([...all].filter((name) => !broken.includes(name))).toEqual([])
  })
})

describe('what a decision yields', () => {
  const accepting = (told: Story) => told.when('AcceptSafeguardingReferral', example('AcceptSafeguardingReferral'))

  it('A4 · safeguarding is accepted after closure, and a body other than the one asked may accept', () => {
    const fields = { acceptedOn: '2026-09-01', body: 'localAuthoritySafeguardingTeam' }
    accepting(next(made, 'CloseCase').on('2026-09-01')).thenEvent('SafeguardingReferralAccepted', fields)
  })

  it('A3, C27 · an acceptance says whether the person was a child that day, as far as is known', () => {
    accepting(made).thenEvent('SafeguardingReferralAccepted', { lifeStage: 'unknown' })
    const known = after('RecordPersonDetails', 'ReceiveReferral', 'MakeSafeguardingReferral')
    accepting(known).thenEvent('SafeguardingReferralAccepted', { lifeStage: 'adult' })
  })

  it('A32 · a declined referral is accepted later by the same body, also after closure, and the earlier answer stays', () => {
    const later = next(declined, 'CloseCase').on('2026-09-01')
    const reconsidered = later.when('AcceptSafeguardingReferral', {
      ...example('AcceptSafeguardingReferral'),
      body: 'gatewayToCare',
    })
    reconsidered.thenEvent('SafeguardingReferralAccepted', { acceptedOn: '2026-09-01' })
    const [referral] = reconsidered.after.ask('howDoesTheCaseStand', { caseId }).safeguarding.referrals
    expect(referral?.steps.map(({ status }) => status)).toEqual(['made', 'declined', 'accepted'])
    reconsidered.after
      .when('CreateSafeguardingLogEntry', example('CreateSafeguardingLogEntry'))
      .thenEvent('SafeguardingLogEntryCreated')
  })

  it('A6 · the entry of a retracted acceptance is struck, and names it', () => {
    next(accepted, 'CreateSafeguardingLogEntry', 'CorrectSafeguardingLogEntry', 'RetractSafeguardingAcceptance')
      .when('StrikeSafeguardingLogEntry', example('StrikeSafeguardingLogEntry'))
      .thenEvent('SafeguardingLogEntryStruck', { logEntryId: id(110), safeguardingReferralId: id(100) })
  })

  it('A7 · a hearing is recorded of any listed body, also after closure, and shown', () => {
    const story = next(begun, 'CloseCase', 'RecordSafeguardingHearing')
    const { hearings, referrals } = story.ask('howDoesTheCaseStand', { caseId }).safeguarding
    expect(hearings).toMatchObject([{ body: 'marac' }])
    expect(referrals).toEqual([])
  })

  it('declares each type that it can bring about, and the room each that its decisions yield', () => {
    const types = new Set(safeguarding.decisions.flatMap((one) => one.yields.map(({ type }) => type)))
    expect(new Set(safeguarding.events.map(({ type }) => type))).toEqual(types)
  })
})
