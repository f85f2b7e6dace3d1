import { caseFileFold, owedFold, personFileFold } from '@casetrail/facts'
import { Part, type Recorded, replay } from '@casetrail/kernel'
import { type EventTypeName, kirkleesPolicy } from '@casetrail/policy'
import { syntheticId as id, momentOf, policyWith, type Story, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { flagsOf } from '../src/standing/caseFlags.js'
import { howDoesTheCaseStand } from '../src/standing/howDoesTheCaseStand.js'
import { after, type CommandName, caseId, example, inCase, next, personId } from './examples.js'

const put = (story: Story, name: CommandName, changes: object): Story => story.given(name, example(name, changes))
const begun = inCase()
const stand = (story: Story, on = '2026-12-31', knownAt = '2026-12-31') =>
  story.ask('howDoesTheCaseStand', { caseId }, { validAt: on, knownAt })
const late = { backdatedBecause: 'lateRecording' }

describe('howDoesTheCaseStand', () => {
  it('C8 · shows a note with its corrections, the original first', () => {
    const [note] = stand(inCase('AddCaseNote', 'CorrectCaseNote')).notes
    expect(note?.status).toBe('corrected')
    expect(note?.wordings.map(({ text, reason }) => [text, reason])).toEqual([
      ['Synthetic note.', null],
      ['Synthetic correction.', 'factualError'],
    ])
  })

  it('A26 · leaves out what happened after the instant asked about', () => {
    const made = next(begun.on('2026-03-03'), 'MakeOnwardReferral')
    const accepted = next(next(made.on('2026-03-10'), 'AcceptOnwardReferral').on('2026-03-11'), 'AddCaseNote')
    const story = next(accepted.on('2026-03-20'), 'CloseCase')
    const early = stand(story, '2026-03-05')
    expect(early).toMatchObject({ standing: 'open', since: '2026-03-02', notes: [] })
    expect(early.onwardReferrals.map((one) => [one.status, one.steps.length])).toEqual([['made', 1]])
    const closed = stand(story, '2026-03-20')
    expect(closed).toMatchObject({ standing: 'closed', since: '2026-03-20' })
    expect(closed.onwardReferrals.map((one) => one.status)).toEqual(['accepted'])
    expect(closed.explanation[0]?.dates).toEqual(['2026-03-20'])
    expect(stand(story, '2026-03-01')).toMatchObject({ standing: 'notBegun', personId: null })
  })

  it('L2 · knows nothing that was recorded later', () => {
    const story = put(begun.on('2026-03-10').recordedOn('2026-04-01'), 'CloseCase', late)
    expect(stand(story, '2026-03-15', '2026-03-15').standing).toBe('open')
    expect(stand(story, '2026-03-15', '2026-04-01').standing).toBe('closed')
  })

  it('E18, C28, A3c, A27, E11 · flags what must not be overlooked, and nothing else', () => {
    const flags = (story: Story) => stand(story).flags.map(({ flag }) => flag)
    expect(flags(begun)).toEqual(['lifeStageUnknown'])
    const known = after('RecordPersonDetails', 'ReceiveReferral')
    expect(flags(known)).toEqual([])
    expect(flags(next(known, 'RaiseSafetyConcern'))).toEqual(['safetyConcernFollowUp'])
    expect(flags(next(known, 'RaiseSafetyConcern', 'FollowUpSafetyConcern', 'RecordDeath'))).toEqual(['personDied'])
    const accepted = next(known, 'MakeSafeguardingReferral', 'AcceptSafeguardingReferral')
    expect(flags(accepted)).toEqual(['safeguardingLogEntry'])
    expect(flags(next(accepted, 'CreateSafeguardingLogEntry'))).toEqual([])
    expect(flags(put(known.recordedOn('2026-03-05'), 'CloseCase', late))).toEqual(['closureBackdated'])
  })

  it('C45 · flags an alert that nobody has investigated to an outcome', () => {
    const raised = {
      type: 'PostClosureAccessAlertRaised',
      id: id(900),
      stream: `access-${id(1)}`,
      occurredAt: momentOf('2026-03-02'),
    }
    const owed = replay(owedFold, [{ ...raised, data: { alertId: id(901) } } as unknown as Recorded], kirkleesPolicy)
    const views = { case: caseFileFold.initial(), person: personFileFold.initial(), owed }
    expect(flagsOf(kirkleesPolicy, views, momentOf('2026-03-03'))).toEqual([
      { flag: 'alertInvestigation', clause: 'C45', events: [id(900)] },
    ])
    expect(flagsOf(kirkleesPolicy, views, momentOf('2026-03-01'))).toEqual([])
  })

  it('A1 · derives where the case stands from its latest turn, by a provision for each standing', () => {
    const story = next(begun.on('2026-03-20'), 'CloseCase')
    const rules = ['2026-03-01', '2026-03-02', '2026-03-20'].map((on) => stand(story, on).explanation[0]?.rule)
    expect(rules).toEqual(howDoesTheCaseStand.cites.map(({ name }) => name))
  })

  it('A3b · flags an accepted concern for a child of the household', () => {
    const known = after('RecordPersonDetails', 'ReceiveReferral')
    const made = put(known, 'MakeSafeguardingReferral', { concerns: 'householdChild' })
    expect(stand(made).flags).toEqual([])
    const flags = stand(next(made, 'AcceptSafeguardingReferral')).flags.map(({ flag }) => flag)
    expect(flags).toEqual(['safeguardingLogEntry', 'childConcern'])
  })

  it('A3c · a determination takes the flag away', () => {
    const story = inCase('RecordPersonDetails', 'DetermineLifeStage')
    expect(stand(story)).toMatchObject({ lifeStageWhenReferred: 'adult', flags: [] })
  })

  it('A3c, L21 · another word on the date of birth brings it back, until it is determined anew', () => {
    const story = inCase('RecordPersonDetails', 'DetermineLifeStage')
    const corrected = put(story, 'CorrectPersonDetails', { dateOfBirth: '1980-05-18' })
    expect(stand(corrected)).toMatchObject({ lifeStageWhenReferred: 'unknown', flags: [{ flag: 'lifeStageUnknown' }] })
    expect(stand(put(corrected, 'DetermineLifeStage', {}))).toMatchObject({ lifeStageWhenReferred: 'adult', flags: [] })
    const taken = put(story, 'CorrectPersonDetails', { dateOfBirth: null })
    expect(stand(taken).lifeStageWhenReferred).toBe('unknown')
  })

  it('C42, E13 · names who is involved, and nobody after a transfer', () => {
    const story = inCase('AssignWorker', 'GrantCover')
    expect(stand(story, '2026-03-03').workers.map(({ workerId }) => workerId)).toEqual([id(40), id(41)])
    expect(stand(next(story, 'TransferCase'), '2026-03-03')).toMatchObject({ workers: [], pcn: 'PCN-SYNTHETIC-2' })
  })

  it('C4, C5 · shows the person as recorded then', () => {
    const first = inCase('RecordPersonDetails', 'RecordRelatedPerson', 'RecordCharacteristics', 'ChangeGpPractice')
    const stated = put(first, 'RecordCharacteristics', { value: 'Synthetic value' })
    const story = next(stated.on('2026-05-01'), 'CorrectPersonDetails')
    const on = (date: string) => stand(story, date).person
    expect(on('2026-04-01').details?.address).toBeNull()
    expect(on('2026-05-01').details?.address).toBe('1 Synthetic Street')
    expect(on('2026-04-01')).toMatchObject({ practice: 'Y00001', death: null })
    expect(on('2026-04-01').characteristics.map(({ value }) => value)).toEqual(['Synthetic value'])
    expect(on('2026-04-01').related.map(({ name }) => name)).toEqual(['Synthetic Relative'])
  })

  it('A25, L17 · after disposal the steps are there and the words are not', () => {
    const { events } = inCase('AddCaseNote', 'RecordOutcomeMeasure')
    const disposed = events.map((e) => ({
      ...e,
      parts: Object.fromEntries(Object.keys(e.parts).map((name) => [name, Part.disposed])),
    }))
    const file = replay(caseFileFold, disposed)
    expect(file.notes.notes[0]?.wordings[0]?.text).toBeNull()
    expect(file.measures.measures[0]?.items).toBeNull()
    expect(file.entries.entries).toHaveLength(4)
    expect(JSON.stringify(file)).not.toContain('Synthetic')
  })
})

describe('whatChangedInOutcomes', () => {
  type Measured = readonly [on: string, changes: object]
  const outcomes = (...taken: readonly Measured[]): Story =>
    taken.reduce(
      (story, [on, changes], i) => put(story.on(on), 'RecordOutcomeMeasure', { measureId: id(600 + i), ...changes }),
      begun,
    )
  const ask = (story: Story) => story.ask('whatChangedInOutcomes', { caseId }).instruments
  const high = { items: [2, 2, 2, 2, 2, 2, 2, 2, 0] }
  const low = { items: [1, 1, 1, 1, 1, 1, 1, 1, 0], stage: 'final' }

  it('C10 · pairs the first baseline with the last final; fewer symptoms are an improvement', () => {
    const story = outcomes(
      ['2026-03-02', high],
      ['2026-03-20', { ...high, stage: 'interim' }],
      ['2026-04-01', { ...low, items: high.items }],
      ['2026-05-01', low],
    )
    const [change] = ask(story)
    expect(change).toMatchObject({ instrument: 'phq9', status: 'paired', missing: [], proxy: false })
    expect(change?.changes).toEqual([
      { scale: 'total', baseline: 16_000, final: 8000, change: -8000, improvement: 8000 },
    ])
    expect(change?.baseline?.scores?.[0]?.band).toBe('moderatelySevere')
  })

  it('C10 · without a final it is unpaired: an interim is not taken for one', () => {
    const story = outcomes(['2026-03-02', high], ['2026-05-01', { ...low, stage: 'interim' }])
    expect(ask(story)).toMatchObject([{ status: 'unpaired', missing: ['final'], changes: [] }])
    expect(ask(outcomes(['2026-03-02', low]))).toMatchObject([{ status: 'unpaired', missing: ['baseline'] }])
  })

  it('C10 · a form that was not completed has no score, and is told from one that is missing', () => {
    const taken = outcomes(['2026-03-02', high]).on('2026-05-01')
    const story = put(taken, 'RecordIncompleteMeasure', { measureId: id(610), stage: 'final' })
    const [change] = ask(story)
    expect(change).toMatchObject({ status: 'incomplete', missing: [], changes: [] })
    expect(change?.final).toMatchObject({ measureId: id(610), scores: [], missing: ['item2', 'item9'] })
    expect(change?.explanation).toMatchObject([{ clause: 'C10', rule: 'incompleteMeasuresHaveNoScore' }])
    const [measure] = stand(story).measures.filter((one) => one.completeness === 'incomplete')
    expect(measure).toMatchObject({ scores: [], missing: ['item2', 'item9'] })
    const alone = put(begun, 'RecordIncompleteMeasure', { stage: 'final' })
    expect(ask(alone)).toMatchObject([{ status: 'unpaired', missing: ['baseline'] }])
  })

  it('C10 · a completed form is paired before one that was not, whichever came first', () => {
    const first = put(begun, 'RecordIncompleteMeasure', { measureId: id(610), stage: 'baseline' })
    const both = put(first.on('2026-03-03'), 'RecordOutcomeMeasure', { measureId: id(611), ...high })
    const last = put(both.on('2026-05-01'), 'RecordOutcomeMeasure', { measureId: id(612), ...low })
    const story = put(last.on('2026-05-02'), 'RecordIncompleteMeasure', { measureId: id(613), stage: 'final' })
    expect(ask(story)).toMatchObject([
      { status: 'paired', baseline: { measureId: id(611) }, final: { measureId: id(612) } },
    ])
  })

  it('C10 · flags completion by a proxy', () => {
    const story = outcomes(['2026-03-02', high], ['2026-05-01', { ...low, completedBy: 'proxy' }])
    expect(ask(story)).toMatchObject([{ status: 'paired', proxy: true }])
  })

  it('C10 · a measure entered in error stops counting', () => {
    const story = outcomes(['2026-03-02', high], ['2026-05-01', low]).on('2026-05-02')
    const marked = put(story, 'MarkOutcomeMeasureEnteredInError', { measureId: id(601) })
    expect(ask(marked)).toMatchObject([{ status: 'unpaired', missing: ['final'] }])
  })

  it('B22 · more satisfaction and less anxiety are both improvements', () => {
    const story = outcomes(
      ['2026-03-02', { instrument: 'ons4', items: [4, 4, 4, 8] }],
      ['2026-05-01', { instrument: 'ons4', items: [6, 4, 4, 5], stage: 'final' }],
    )
    expect(ask(story)[0]?.changes.map(({ scale, improvement }) => [scale, improvement])).toEqual([
      ['satisfaction', 2000],
      ['worthwhile', 0],
      ['happiness', 0],
      ['anxiety', 3000],
    ])
  })
})

describe('howDidThePersonsPracticeChange', () => {
  it('C2 · one practice on any day, also when a change is recorded late; the later word on a day stands', () => {
    const changes = [
      { practice: 'Y00003', from: '2026-05-01' },
      { practice: 'Y00002', from: '2026-05-01' },
      { practice: 'Y00001', from: '2026-03-01' },
    ]
    const story = changes.reduce((told, change) => put(told, 'ChangeGpPractice', change), scenario().on('2026-06-01'))
    const { registrations } = story.ask('howDidThePersonsPracticeChange', { personId })
    expect(registrations.map(({ practice, from, until }) => [practice, from, until])).toEqual([
      ['Y00001', '2026-03-01', '2026-05-01'],
      ['Y00002', '2026-05-01', null],
    ])
    const then = { validAt: '2026-04-01', knownAt: '2026-06-01' }
    expect(story.ask('howDidThePersonsPracticeChange', { personId }, then).registrations).toHaveLength(1)
  })
})

describe('read models', () => {
  it('C1 · casesOfPerson names each case once', () => {
    const again = put(begun.on('2026-03-04'), 'ReceiveReferral', { referralId: id(11) })
    const story = put(again.on('2026-03-03'), 'ReceiveReferral', { caseId: id(5), referralId: id(12) })
    expect(story.row('casesOfPerson', personId)).toEqual({
      cases: [
        { caseId, begunAt: '2026-03-02T10:00:00.000Z' },
        { caseId: id(5), begunAt: '2026-03-03T10:00:00.000Z' },
      ],
      lastReceivedOn: '2026-03-04',
    })
    expect(story.row('casesOfPerson', id(3))).toBeUndefined()
  })

  it('C24 · whichCasesAreStale lists an open case by its last day, and a closed one not', () => {
    const listed = (story: Story) => story.list('whichCasesAreStale').map(({ key, listedAt }) => [key, listedAt])
    const noted = next(begun.on('2026-03-10'), 'AddCaseNote')
    const tried = next(noted.on('2026-03-05').recordedOn('2026-03-11'), 'RecordContactAttempt')
    expect(listed(tried)).toEqual([[caseId, '2026-03-10']])
    const closed = next(tried.on('2026-03-12'), 'CloseCase')
    expect(listed(closed)).toEqual([])
    expect(listed(next(closed.on('2026-03-13'), 'ReopenCase'))).toEqual([[caseId, '2026-03-13']])
  })

  it('A1, A26 · a further referral turns nothing: a closure dated before it, where a policy allows that, closes the case', () => {
    const onClosedCase = [...kirkleesPolicy.settings.onClosedCase, 'ReferralReceived' as EventTypeName]
    const again = put(begun.under(policyWith({ onClosedCase })).on('2026-03-10'), 'ReceiveReferral', {
      referralId: id(11),
    })
    const story = put(again.on('2026-03-05').recordedOn('2026-03-12'), 'CloseCase', late)
    expect(story.row('whichCasesAreStale', caseId)).toMatchObject({ open: false, lastActivityOn: '2026-03-10' })
    expect(stand(story).standing).toBe('closed')
  })

  it('L17 · rows hold no personal data', () => {
    const story = after('RecordPersonDetails', 'ReceiveReferral', 'AddCaseNote')
    const rows = [story.row('casesOfPerson', personId), story.row('whichCasesAreStale', caseId)]
    expect(rows).not.toContain(undefined)
    expect(JSON.stringify(rows)).not.toContain('Synthetic')
  })
})
