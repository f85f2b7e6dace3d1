import { casework } from '@casetrail/casework'
import { casetrailEvents } from '@casetrail/events'
import { birthOf, personFileFold } from '@casetrail/facts'
import { categoryOf, type Recorded, replay, revealed } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { safeguarding } from '@casetrail/safeguarding'
import { eventIdOf, home, syntheticId as id, policyWith, type Story, scenario } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { after, before, type CommandName, caseId, data, example, inCase, next } from './examples.js'

const names = Object.keys(data) as CommandName[]
const onReaders = ['AddSafeguardingLogReader', 'RemoveSafeguardingLogReader', 'OpenSafeguardingLog']
/** A case lives in both rooms; who reads its log is tested there. */
const everyDecision = [...casework.decisions, ...safeguarding.decisions].filter(({ type }) => !onReaders.includes(type))
const decisionOf = (name: CommandName) => everyDecision.find(({ type }) => type === name) as (typeof everyDecision)[0]

const nothing = scenario()
const begun = inCase()

/** What the example of a command comes to, with some fields changed, next after what a story tells. */
const put = (told: Story, name: CommandName, changes: object = {}) => told.when(name, example(name, changes))

const ofPerson = ({ events }: Story): readonly Recorded[] => events.filter((e) => categoryOf(e.stream) === 'person')

describe('every decision', () => {
  it('has an example here', () => {
    expect(names.sort()).toEqual(everyDecision.map((one) => one.type).sort())
  })

  // A story takes nothing that its definition cannot store, nor in a stream that the decision does not read.
  it.each(names)('%s · yields events that their definitions can store, in the stream it guards', (name) => {
    const stream = decisionOf(name).writes(data[name] as never, home)
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
      reason: null,
      source: null,
      dateOfBirthKnown: false,
      bornBeforeYear: null,
    })
  })

  it('C47 · one detail is corrected, with reason and source; the rest stays as last known, the history too', () => {
    const known = next(after('RecordPersonDetails'), 'CorrectPersonDetails')
    const one = { field: 'nhsNumber', value: '9990000018', reason: 'becameKnown', source: 'gpPractice' }
    const { after: story, thenEvent } = put(known, 'CorrectPersonDetail', one)
    const event = thenEvent('PersonDetailsCorrected', {
      fields: ['nhsNumber'],
      reason: 'becameKnown',
      source: 'gpPractice',
    })
    const { personId: _, caseId: __, ...before } = data.CorrectPersonDetails
    expect(revealed(event.parts.client)).toEqual({ ...before, nhsNumber: '9990000018' })
    expect(JSON.stringify(event)).not.toContain('9990000018')
    const { versions } = replay(personFileFold, ofPerson(story)).details
    expect(
      versions.map(({ reason, source, details }) => [reason, source, details?.address, details?.nhsNumber]),
    ).toEqual([
      [null, null, null, null],
      [null, null, '1 Synthetic Street', null],
      ['becameKnown', 'gpPractice', '1 Synthetic Street', '9990000018'],
    ])
  })

  it('A3 · one corrected detail says nothing of the date of birth, unless it is the one', () => {
    const known = after('RecordPersonDetails')
    const untouched = put(known, 'CorrectPersonDetail').after
    expect(birthOf(replay(personFileFold, ofPerson(untouched)).details)).toMatchObject({ corrected: false })
    const one = { field: 'dateOfBirth', value: null, reason: 'wasWrong' }
    put(known, 'CorrectPersonDetail', one).thenEvent('PersonDetailsCorrected', { dateOfBirthKnown: false })
  })

  it('C10 · an incomplete form is kept as it is, without a score', () => {
    const event = put(begun, 'RecordIncompleteMeasure').thenEvent('OutcomeMeasured', { completeness: 'incomplete' })
    expect(revealed(event.parts.client)).toEqual({ items: data.RecordIncompleteMeasure.items, scores: [] })
    const complete = { items: [1, 1, 1, 1, 1, 1, 1, 1, 0] }
    put(begun, 'RecordOutcomeMeasure', complete).thenEvent('OutcomeMeasured', { completeness: 'complete' })
  })

  it('B24, E18 · an incomplete PHQ-9 whose ninth answer speaks of self-harm raises a safety concern all the same', () => {
    const items = [null, 0, 0, 0, 0, 0, 0, 0, 1]
    put(begun, 'RecordIncompleteMeasure', { items }).thenEvents('OutcomeMeasured', 'SafetyConcernRaised')
  })

  it('C10 · a refusal tells what is missing from what is out of range, by question and without an answer', () => {
    const refused = (name: 'RecordOutcomeMeasure' | 'RecordIncompleteMeasure', items: readonly (number | null)[]) =>
      put(begun, name, { items }).thenRefused(
        name === 'RecordOutcomeMeasure' ? 'answersFitTheInstrument' : 'givenAnswersFitTheInstrument',
        'C10',
      ).evidence
    const both = { field: 'data.items', facts: { missing: 'item2, item9', outOfRange: 'item3' } }
    expect(refused('RecordOutcomeMeasure', [1, null, 777, 1, 1, 1, 1, 1, null])).toEqual(both)
    expect(refused('RecordIncompleteMeasure', [1, null, 777, 1, 1, 1, 1, 1, null])).toEqual(both)
    expect(refused('RecordOutcomeMeasure', [1, 1])).toEqual({ field: 'data.items', facts: { answers: 2 } })
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
    close(begun).thenEvent('CaseClosed', { backdatedBecause: null })
    const late = { backdatedBecause: 'correctedDate' }
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
      lifeStageRestsOn: null,
      determinations: [{ on: '2026-03-02', lifeStage: 'child' }],
    })
  })

  it('A3, L21 · every life stage names the person event that has the last word on the date of birth', () => {
    const unknown = after().given('RecordPersonDetails', example('RecordPersonDetails', { dateOfBirth: null }))
    const corrected = put(unknown, 'CorrectPersonDetails', { dateOfBirth: '1980-05-17' }).after
    const moved = corrected.given(
      'CorrectPersonDetails',
      example('CorrectPersonDetails', { address: '2 Synthetic Row' }),
    )
    for (const [story, lifeStageRestsOn, lifeStage] of [
      [after(), null, 'unknown'],
      [unknown, eventIdOf(0), 'unknown'],
      [corrected, eventIdOf(1), 'adult'],
      [moved, eventIdOf(1), 'adult'],
    ] as const) {
      const received = put(story, 'ReceiveReferral')
      received.thenEvent('ReferralReceived', { lifeStage, lifeStageRestsOn })
      put(received.after, 'CloseCase').thenEvent('CaseClosed', { lifeStage, lifeStageRestsOn })
    }
  })

  it('A3c, L21 · a human decision names the word it was made after, and is made anew after another', () => {
    const decided = { because: 'humanDecision', lifeStage: 'child', reason: 'Synthetic: school records.' }
    const unknown = begun.given('RecordPersonDetails', example('RecordPersonDetails', { dateOfBirth: null }))
    const one = put(unknown, 'DetermineLifeStage', decided)
    one.thenEvent('LifeStageDetermined', { lifeStageRestsOn: eventIdOf(1) })
    put(one.after, 'DetermineLifeStage', decided).thenRefused('aDeterminationChangesSomething', 'A3')
    const known = put(one.after, 'CorrectPersonDetails', { dateOfBirth: '1980-05-17' }).after
    const taken = put(known, 'CorrectPersonDetails', { dateOfBirth: null }).after
    put(taken, 'DetermineLifeStage', decided).thenEvent('LifeStageDetermined', { lifeStageRestsOn: eventIdOf(4) })
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
  const isOnPerson = (name: CommandName) =>
    decisionOf(name)
      .writes(data[name] as never, home)
      .startsWith('person-')
  const onCase = names.filter(
    (name) =>
      name !== 'ReceiveReferral' && !isOnPerson(name) && 'caseId' in data[name] && !before[name].includes('CloseCase'),
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
      'RecordIncompleteMeasure',
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
    const reopen = { caseId, reason: 'personReturned', accessRequestId: null } as const
    story.when('ReopenCase', reopen).thenRefused('closedCasesTakeOnlyWhatThePolicyLists', 'A12b')
  })
})
