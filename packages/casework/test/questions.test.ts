import {
  caseFileFold,
  casesOfPerson,
  howDidThePersonsPracticeChange,
  howDoesTheCaseStand,
  whatChangedInOutcomes,
  whichCasesAreStale,
  whichObligationsAreOutstanding,
} from '@casetrail/casework'
import { Part, replay } from '@casetrail/kernel'
import { type EventTypeName, kirkleesPolicy } from '@casetrail/policy'
import { describe, expect, it } from 'vitest'
import { type CommandName, caseId, data, decisions, personId, storyOf } from './commands.js'
import { id, later, Story, type When } from './story.js'

const then = (story: Story, name: CommandName, changes: object = {}, when: When = {}): Story =>
  story.given(decisions[name], { ...data[name], ...changes }, when)

const begunOn = (on: string) => then(new Story(), 'ReceiveReferral', {}, { on })

describe('howDoesTheCaseStand', () => {
  it('C8 · shows a note with its corrections, the original first', () => {
    const story = storyOf(['ReceiveReferral', 'AddCaseNote', 'CorrectCaseNote'])
    const [note] = story.ask(howDoesTheCaseStand, { caseId }).notes
    expect(note?.status).toBe('corrected')
    expect(note?.wordings.map(({ text, reason }) => [text, reason])).toEqual([
      ['Synthetic note.', null],
      ['Synthetic correction.', 'factualError'],
    ])
  })

  it('A26 · leaves out what happened after the instant asked about', () => {
    const story = begunOn('2026-03-02')
    then(story, 'MakeOnwardReferral', {}, { on: '2026-03-03' })
    then(story, 'AcceptOnwardReferral', {}, { on: '2026-03-10' })
    then(story, 'AddCaseNote', {}, { on: '2026-03-11' })
    then(story, 'CloseCase', {}, { on: '2026-03-20' })
    const early = story.ask(howDoesTheCaseStand, { caseId }, '2026-03-05')
    expect(early).toMatchObject({ standing: 'open', since: '2026-03-02', notes: [] })
    expect(early.onwardReferrals.map((one) => [one.status, one.steps.length])).toEqual([['made', 1]])
    const late = story.ask(howDoesTheCaseStand, { caseId }, '2026-03-20')
    expect(late).toMatchObject({ standing: 'closed', since: '2026-03-20' })
    expect(late.onwardReferrals.map((one) => one.status)).toEqual(['accepted'])
    expect(late.explanation[0]?.dates).toEqual(['2026-03-20'])
    expect(story.ask(howDoesTheCaseStand, { caseId }, '2026-03-01')).toMatchObject({
      standing: 'notBegun',
      personId: null,
    })
  })

  it('L2 · knows nothing that was recorded later', () => {
    const story = begunOn('2026-03-02')
    const back = { backdatedBecause: 'lateRecording' }
    then(story, 'CloseCase', back, { on: '2026-03-10', recorded: '2026-04-01' })
    expect(story.ask(howDoesTheCaseStand, { caseId }, '2026-03-15', '2026-03-15').standing).toBe('open')
    expect(story.ask(howDoesTheCaseStand, { caseId }, '2026-03-15', '2026-04-01').standing).toBe('closed')
  })

  it('E18, C28, A3c, A27, E11 · flags what must not be overlooked, and nothing else', () => {
    const flags = (names: readonly CommandName[]) =>
      storyOf(names)
        .ask(howDoesTheCaseStand, { caseId })
        .flags.map(({ flag }) => flag)
    expect(flags(['ReceiveReferral'])).toEqual(['lifeStageUnknown'])
    const known: readonly CommandName[] = ['RecordPersonDetails', 'ReceiveReferral']
    expect(flags(known)).toEqual([])
    expect(flags([...known, 'RaiseSafetyConcern'])).toEqual(['safetyConcernOpen'])
    expect(flags([...known, 'RaiseSafetyConcern', 'FollowUpSafetyConcern', 'RecordDeath'])).toEqual(['personDied'])
    const accepted: readonly CommandName[] = [...known, 'MakeSafeguardingReferral', 'AcceptSafeguardingReferral']
    expect(flags(accepted)).toEqual(['safeguardingLogEntryMissing'])
    expect(flags([...accepted, 'CreateSafeguardingLogEntry'])).toEqual([])
    const story = then(storyOf(known), 'CloseCase', { backdatedBecause: 'lateRecording' }, { recorded: '2026-03-05' })
    expect(story.ask(howDoesTheCaseStand, { caseId }).flags.map(({ flag }) => flag)).toEqual(['closureBackdated'])
  })

  it('A3b · flags an accepted concern for a child of the household', () => {
    const story = storyOf(['RecordPersonDetails', 'ReceiveReferral'])
    then(story, 'MakeSafeguardingReferral', { concerns: 'householdChild' })
    expect(story.ask(howDoesTheCaseStand, { caseId }).flags).toEqual([])
    then(story, 'AcceptSafeguardingReferral')
    const flags = story.ask(howDoesTheCaseStand, { caseId }).flags.map(({ flag }) => flag)
    expect(flags).toEqual(['childConcern', 'safeguardingLogEntryMissing'])
  })

  it('A3c · a determination takes the flag away', () => {
    const story = storyOf(['ReceiveReferral', 'RecordPersonDetails', 'DetermineLifeStage'])
    expect(story.ask(howDoesTheCaseStand, { caseId })).toMatchObject({ lifeStageWhenReferred: 'adult', flags: [] })
  })

  it('C42, E13 · names who is involved, and nobody after a transfer', () => {
    const story = storyOf(['ReceiveReferral', 'AssignWorker', 'GrantCover'])
    const asked = () => story.ask(howDoesTheCaseStand, { caseId }, '2026-03-03')
    expect(asked().workers.map(({ workerId }) => workerId)).toEqual([id(40), id(41)])
    then(story, 'TransferCase')
    expect(asked()).toMatchObject({ workers: [], pcn: 'PCN-SYNTHETIC-2' })
  })

  it('C4, C5 · shows the person as recorded then', () => {
    const story = storyOf(['ReceiveReferral', 'RecordPersonDetails', 'RecordRelatedPerson', 'RecordCharacteristics'])
    then(story, 'ChangeGpPractice')
    then(story, 'RecordCharacteristics', { value: 'Synthetic value' })
    then(story, 'CorrectPersonDetails', {}, { on: '2026-05-01' })
    const on = (date: string) => story.ask(howDoesTheCaseStand, { caseId }, date).person
    expect(on('2026-04-01').details?.address).toBeNull()
    expect(on('2026-05-01').details?.address).toBe('1 Synthetic Street')
    expect(on('2026-04-01')).toMatchObject({ practice: 'Y00001', death: null })
    expect(on('2026-04-01').characteristics.map(({ value }) => value)).toEqual(['Synthetic value'])
    expect(on('2026-04-01').related.map(({ name }) => name)).toEqual(['Synthetic Relative'])
  })

  it('A25, L17 · after disposal the steps are there and the words are not', () => {
    const story = storyOf(['ReceiveReferral', 'AddCaseNote', 'RecordOutcomeMeasure'])
    const disposed = story
      .events()
      .map((e) => ({ ...e, parts: Object.fromEntries(Object.keys(e.parts).map((name) => [name, Part.disposed])) }))
    const file = replay(caseFileFold, disposed)
    expect(file.notes.notes[0]?.wordings[0]?.text).toBeNull()
    expect(file.measures.measures[0]?.items).toBeNull()
    expect(file.entries.entries).toHaveLength(4)
    expect(JSON.stringify(file)).not.toContain('Synthetic')
  })
})

describe('whatChangedInOutcomes', () => {
  const measured = (changes: object, on: string) => [changes, on] as const
  const outcomes = (...taken: readonly (readonly [object, string])[]) => {
    const story = begunOn('2026-03-01')
    taken.forEach(([changes, on], i) => {
      then(story, 'RecordOutcomeMeasure', { measureId: id(600 + i), ...changes }, { on })
    })
    return story
  }
  const ask = (story: Story) => story.ask(whatChangedInOutcomes, { caseId }).instruments
  const high = { items: [2, 2, 2, 2, 2, 2, 2, 2, 0] }
  const low = { items: [1, 1, 1, 1, 1, 1, 1, 1, 0], stage: 'final' }

  it('C10 · pairs the first baseline with the last final; fewer symptoms are an improvement', () => {
    const story = outcomes(
      measured(high, '2026-03-02'),
      measured({ ...high, stage: 'interim' }, '2026-03-20'),
      measured({ ...low, items: high.items }, '2026-04-01'),
      measured(low, '2026-05-01'),
    )
    const [change] = ask(story)
    expect(change).toMatchObject({ instrument: 'phq9', status: 'paired', missing: [], proxy: false })
    expect(change?.changes).toEqual([
      { scale: 'total', baseline: 16_000, final: 8000, change: -8000, improvement: 8000 },
    ])
    expect(change?.baseline?.scores?.[0]?.band).toBe('moderatelySevere')
  })

  it('C10 · without a final it is unpaired: an interim is not taken for one', () => {
    const story = outcomes(measured(high, '2026-03-02'), measured({ ...low, stage: 'interim' }, '2026-05-01'))
    expect(ask(story)).toMatchObject([{ status: 'unpaired', missing: ['final'], changes: [] }])
    expect(ask(outcomes(measured(low, '2026-03-02')))).toMatchObject([{ status: 'unpaired', missing: ['baseline'] }])
  })

  it('C10 · flags completion by a proxy', () => {
    const story = outcomes(measured(high, '2026-03-02'), measured({ ...low, completedBy: 'proxy' }, '2026-05-01'))
    expect(ask(story)).toMatchObject([{ status: 'paired', proxy: true }])
  })

  it('C10 · a measure entered in error stops counting', () => {
    const story = outcomes(measured(high, '2026-03-02'), measured(low, '2026-05-01'))
    then(story, 'MarkOutcomeMeasureEnteredInError', { measureId: id(601) }, { on: '2026-05-02' })
    expect(ask(story)).toMatchObject([{ status: 'unpaired', missing: ['final'] }])
  })

  it('B22 · more satisfaction and less anxiety are both improvements', () => {
    const story = outcomes(
      measured({ instrument: 'ons4', items: [4, 4, 4, 8] }, '2026-03-02'),
      measured({ instrument: 'ons4', items: [6, 4, 4, 5], stage: 'final' }, '2026-05-01'),
    )
    expect(ask(story)[0]?.changes.map(({ scale, improvement }) => [scale, improvement])).toEqual([
      ['satisfaction', 2000],
      ['worthwhile', 0],
      ['happiness', 0],
      ['anxiety', 3000],
    ])
  })
})

describe('whichObligationsAreOutstanding', () => {
  const accepted: readonly CommandName[] = ['ReceiveReferral', 'MakeSafeguardingReferral', 'AcceptSafeguardingReferral']
  const ask = (story: Story, on: string) => story.ask(whichObligationsAreOutstanding, { caseId }, on).outstanding

  it('C28 · a log entry is due within the days of the policy, through its last day', () => {
    const story = storyOf(accepted)
    const due = later('2026-03-02', story.policy.logEntryDueDays)
    expect(ask(story, due)).toMatchObject([
      { obligation: 'safeguardingLogEntry', clause: 'C28', about: id(100), since: '2026-03-02', due, overdue: false },
    ])
    expect(ask(story, later(due, 1))).toMatchObject([{ overdue: true }])
    expect(ask(then(story, 'CreateSafeguardingLogEntry'), due)).toEqual([])
  })

  it('A6 · a retracted acceptance owes nothing, and before acceptance nothing is owed', () => {
    expect(ask(storyOf([...accepted, 'RetractSafeguardingAcceptance']), '2026-04-01')).toEqual([])
    expect(ask(storyOf(accepted), '2026-03-01')).toEqual([])
  })

  it('E18 · a safety concern is owed a follow-up the same day, also when its measure was in error', () => {
    const story = storyOf(['ReceiveReferral', 'RecordOutcomeMeasure', 'MarkOutcomeMeasureEnteredInError'])
    const [owed] = ask(story, '2026-03-02')
    expect(owed).toMatchObject({
      obligation: 'safetyConcernFollowUp',
      clause: 'E18',
      due: '2026-03-02',
      overdue: false,
    })
    expect(ask(story, '2026-03-03')).toMatchObject([{ overdue: true }])
    then(story, 'FollowUpSafetyConcern', { safetyConcernId: owed?.about })
    expect(ask(story, '2026-03-03')).toEqual([])
  })
})

describe('howDidThePersonsPracticeChange', () => {
  it('C2 · one practice on any day, also when a change is recorded late; the later word on a day stands', () => {
    const story = new Story()
    const on = { on: '2026-06-01' }
    then(story, 'ChangeGpPractice', { practice: 'Y00003', from: '2026-05-01' }, on)
    then(story, 'ChangeGpPractice', { practice: 'Y00002', from: '2026-05-01' }, on)
    then(story, 'ChangeGpPractice', { practice: 'Y00001', from: '2026-03-01' }, on)
    const { registrations } = story.ask(howDidThePersonsPracticeChange, { personId })
    expect(registrations.map(({ practice, from, until }) => [practice, from, until])).toEqual([
      ['Y00001', '2026-03-01', '2026-05-01'],
      ['Y00002', '2026-05-01', null],
    ])
    expect(story.ask(howDidThePersonsPracticeChange, { personId }, '2026-04-01').registrations).toHaveLength(1)
  })
})

describe('read models', () => {
  it('C1 · casesOfPerson names each case once', () => {
    const story = storyOf(['ReceiveReferral'])
    then(story, 'ReceiveReferral', { referralId: id(11) }, { on: '2026-03-04' })
    then(story, 'ReceiveReferral', { caseId: id(5), referralId: id(12) }, { on: '2026-03-03' })
    expect(story.row(casesOfPerson, personId)).toEqual({ caseIds: [caseId, id(5)], lastReceivedOn: '2026-03-04' })
    expect(story.row(casesOfPerson, id(3))).toBeUndefined()
  })

  it('C24 · whichCasesAreStale lists an open case by its last day, and a closed one not', () => {
    const story = begunOn('2026-03-02')
    const listed = () => {
      const row = story.row(whichCasesAreStale, caseId)
      return row === undefined ? undefined : whichCasesAreStale.listedAt(row)
    }
    then(story, 'AddCaseNote', {}, { on: '2026-03-10' })
    then(story, 'RecordContactAttempt', {}, { on: '2026-03-05', recorded: '2026-03-11' })
    expect(listed()).toBe('2026-03-10')
    then(story, 'CloseCase', {}, { on: '2026-03-12' })
    expect(listed()).toBeNull()
    then(story, 'ReopenCase', {}, { on: '2026-03-13' })
    expect(listed()).toBe('2026-03-13')
  })

  it('A1, A26 · a further referral turns nothing: a closure dated before it, where a policy allows that, closes the case', () => {
    const onClosedCase = [...kirkleesPolicy.settings.onClosedCase, 'ReferralReceived' as EventTypeName]
    const story = new Story({ ...kirkleesPolicy, settings: { ...kirkleesPolicy.settings, onClosedCase } })
    then(story, 'ReceiveReferral', {}, { on: '2026-03-02' })
    then(story, 'ReceiveReferral', { referralId: id(11) }, { on: '2026-03-10' })
    then(story, 'CloseCase', { backdatedBecause: 'lateRecording' }, { on: '2026-03-05', recorded: '2026-03-12' })
    expect(story.row(whichCasesAreStale, caseId)).toMatchObject({ open: false, lastActivityOn: '2026-03-10' })
    expect(story.ask(howDoesTheCaseStand, { caseId }).standing).toBe('closed')
  })

  it('L17 · rows hold no personal data', () => {
    const story = storyOf(['RecordPersonDetails', 'ReceiveReferral', 'AddCaseNote'])
    const rows = [story.row(casesOfPerson, personId), story.row(whichCasesAreStale, caseId)]
    expect(JSON.stringify(rows)).not.toContain('Synthetic')
  })
})
