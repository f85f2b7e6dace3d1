import { casework } from '@casetrail/casework'
import { casetrailEvents } from '@casetrail/events'
import { revealed } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { safeguarding } from '@casetrail/safeguarding'
import { syntheticId as id, policyWith, type Story, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { after, before, type CommandName, caseId, data, example, inCase, next } from './examples.js'

const names = Object.keys(data) as CommandName[]
/** A case lives in both rooms. */
const everyDecision = [...casework.decisions, ...safeguarding.decisions]
const decisionOf = (name: CommandName) => everyDecision.find(({ type }) => type === name) as (typeof everyDecision)[0]

const nothing = scenario()
const begun = inCase()

/** What the example of a command comes to, with some fields changed, next after what a story tells. */
const put = (told: Story, name: CommandName, changes: object = {}) => told.when(name, example(name, changes))

describe('every decision', () => {
  it('has an example here', () => {
    expect(names.sort()).toEqual(everyDecision.map((one) => one.type).sort())
  })

  // A story takes nothing that its definition cannot store, nor in a stream that the decision does not read.
  it.each(names)('%s · yields events that their definitions can store, in the stream it guards', (name) => {
    const stream = decisionOf(name).writes(data[name] as never)
    for (const event of put(after(...before[name]), name).thenEvents())
      expect([event.stream, event.occurredAt]).toEqual([stream, '2026-03-02T10:00:00.000Z'])
  })

  it.each(names)('%s · names a purpose of the notice (C11)', (name) => {
    const purpose = kirkleesPolicy.purposes.find((one) => one.code === decisionOf(name).purpose)
    expect(purpose?.data).toBe('identifiable')
    expect(purpose?.special.length).toBeGreaterThan(0)
  })
})

describe('what a decision yields', () => {
  it('A3 · a referral says whether the person was a child on the London day it was received', () => {
    const received = (dateOfBirth: string | null, moment: string, fields: object) =>
      put(
        nothing.given('RecordPersonDetails', example('RecordPersonDetails', { dateOfBirth })).on(moment),
        'ReceiveReferral',
      ).thenEvent('ReferralReceived', fields)
    // 23:30 UTC on 30 June is 1 July in London: the eighteenth birthday has begun.
    received('2008-07-01', '2026-06-30T23:30:00.000Z', { receivedOn: '2026-07-01', lifeStage: 'adult' })
    received('2008-07-01', '2026-06-30T22:30:00.000Z', { receivedOn: '2026-06-30', lifeStage: 'child' })
    received(null, '2026-06-30', { lifeStage: 'unknown' })
    put(nothing, 'ReceiveReferral').thenEvent('ReferralReceived', { lifeStage: 'unknown' })
  })

  it('C7 · “none given” is said by an empty list without words', () => {
    const none = { reasons: [], reasonText: null }
    put(nothing, 'ReceiveReferral', none).thenEvent('ReferralReceived', { reasons: [] })
  })

  it('C1 · a further referral of the same person joins an open case', () => {
    put(begun, 'ReceiveReferral', { referralId: id(11) }).thenEvent('ReferralReceived')
  })

  it('B24, E18 · item 9 of PHQ-9 above 0 raises a safety concern in the same append', () => {
    const measured = (items: readonly number[]) => put(begun, 'RecordOutcomeMeasure', { items })
    const [, concern] = measured([0, 0, 0, 0, 0, 0, 0, 0, 1]).thenEvents('OutcomeMeasured', 'SafetyConcernRaised')
    expect(concern?.data).toMatchObject({ source: 'outcomeMeasure', measureId: id(60) })
    measured([3, 3, 3, 3, 3, 3, 3, 3, 0]).thenEvents('OutcomeMeasured')
  })

  it('C10 · scores are computed from the answers', () => {
    const items = [3, 2, 1, 0, 3, 2, 1, 0, 0]
    const event = begun
      .when('RecordOutcomeMeasure', { ...data.RecordOutcomeMeasure, items })
      .thenEvent('OutcomeMeasured')
    expect(revealed(event.parts.client)?.scores).toEqual([{ scale: 'total', thousandths: 12_000 }])
  })

  it('C47 · a correction names the fields that changed', () => {
    const changes = { dateOfBirth: null, phone: '0' }
    const event = put(after('RecordPersonDetails'), 'CorrectPersonDetails', changes).thenEvent('PersonDetailsCorrected')
    expect(event.data).toEqual({
      fields: ['dateOfBirth', 'address', 'phone'],
      dateOfBirthKnown: false,
      bornBeforeYear: null,
    })
  })

  it('C5 · “not stated” is recorded as such', () => {
    put(nothing, 'RecordCharacteristics').thenEvent('CharacteristicsRecorded', { stated: false })
  })

  it('E13 · a transfer says where the case came from', () => {
    const event = put(begun, 'TransferCase').thenEvent('CaseTransferred')
    expect(event.data).toEqual({ fromPcn: 'PCN-SYNTHETIC-1', toPcn: 'PCN-SYNTHETIC-2' })
  })

  it('A27 · a closure of today is not backdated, whatever the command says', () => {
    const close = (told: Story) => put(told, 'CloseCase', { backdatedBecause: 'correctedDate' })
    close(begun).thenEvent('CaseClosed', { closedOn: '2026-03-02', backdatedBecause: null })
    const late = { closedOn: '2026-03-02', backdatedBecause: 'correctedDate' }
    close(begun.recordedOn('2026-03-20')).thenEvent('CaseClosed', late)
  })

  it('A3c · a life stage is determined for every date that matters', () => {
    const story = inCase('MakeSafeguardingReferral', 'AcceptSafeguardingReferral', 'CloseCase', 'RecordPersonDetails')
    const on = (lifeStage: string) => [{ on: '2026-03-02', lifeStage }]
    const recorded = put(story, 'DetermineLifeStage')
    recorded.thenEvent('LifeStageDetermined', { because: 'dateOfBirthRecorded', determinations: on('adult') })
    const corrected = example('CorrectPersonDetails', { dateOfBirth: '2010-01-01' })
    put(recorded.after.given('CorrectPersonDetails', corrected), 'DetermineLifeStage').thenEvent(
      'LifeStageDetermined',
      {
        because: 'dateOfBirthCorrected',
        determinations: on('child'),
      },
    )
  })

  it('A3c · while no date of birth is known a human decides, with a reason', () => {
    const decided = { because: 'humanDecision', lifeStage: 'child', reason: 'Synthetic: school records.' }
    put(begun, 'DetermineLifeStage', decided).thenEvent('LifeStageDetermined', {
      because: 'humanDecision',
      dateOfBirthEvent: null,
      determinations: [{ on: '2026-03-02', lifeStage: 'child' }],
    })
  })

  it('C14 · a gateway that carries a worker’s words is only the recorder', () => {
    const carried = inCase('AddCaseNote').by(id(9001), { kind: 'system', recordedBy: id(9009) })
    put(carried, 'WriteToMedicalRecord').thenEvent('WrittenToMedicalRecord')
  })

  it('C42 · cover that is still to come can be called off', () => {
    const coming = { from: '2026-04-01T00:00:00.000Z', until: '2026-04-02T00:00:00.000Z' }
    put(begun.given('GrantCover', example('GrantCover', coming)), 'EndCover').thenEvent('CoverEnded')
  })
})

describe('A12b · a closed case', () => {
  const onCase = names.filter(
    (name) => name !== 'ReceiveReferral' && 'caseId' in data[name] && !before[name].includes('CloseCase'),
  )
  const logs = ['CreateSafeguardingLogEntry', 'CorrectSafeguardingLogEntry']
  const cited = (name: CommandName) => {
    const { outcome } = put(next(after(...before[name]), 'CloseCase').on('2026-03-05'), name)
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
    const story = inCase('AddCaseNote', 'CloseCase').under(policyWith({ onClosedCase: [] }))
    put(story, 'CorrectCaseNote').thenRefused('closedCasesTakeOnlyWhatThePolicyLists')
    const reopen = { caseId, reason: 'personReturned' } as const
    story.when('ReopenCase', reopen).thenRefused('closedCasesTakeOnlyWhatThePolicyLists', 'A12b')
  })
})
