import { CaseClosed } from '@casetrail/events'
import { type CaseId, Part } from '@casetrail/kernel'
import {
  eventIdOf,
  fact,
  syntheticId as id,
  momentOf,
  policyWith,
  Reached,
  ScenarioFailed,
  scenario,
} from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { badlyMade, inWhichOrder, own, personId, wave } from './support/ownRoom.js'

const caseId: CaseId = id(1)
const referral = {
  caseId,
  referralId: id(2),
  personId,
  service: 'socialPrescribing',
  pcn: 'PCN-SYNTHETIC-1',
  practice: 'SYNTHETIC-GP-1',
  referrer: 'gpPractice',
  referrerOrganisation: null,
  reasons: ['loneliness'],
  reasonText: null,
} as const
const note = { caseId, noteId: id(4), channel: 'phone', text: 'Synthetic note.' }
const close = { caseId, reason: 'completed', backdatedBecause: null, summary: null }
const data = {
  reason: 'completed',
  backdatedBecause: null,
  lifeStage: 'adult',
  lifeStageRestsOn: null,
} as const

const begun = scenario().given('ReceiveReferral', referral)
const closed = begun.on('2026-03-20').given('CloseCase', close)
const standing = { caseId }

describe('a scenario', () => {
  it('C8 · reads as a domain expert says it', () => {
    begun.when('AddCaseNote', note).thenEvents('CaseNoteAdded')
    begun.when('AddCaseNote', note).thenEvent('CaseNoteAdded', { channel: 'phone' })
    closed.when('AddCaseNote', note).thenRefused('closedCasesTakeOnlyWhatThePolicyLists', 'A12b')
    const broken = begun.when('AddCaseNote', { ...note, channel: 'carrierPigeon' })
    broken.thenRefused('onlyListedChannelsAreRecorded', undefined, { field: 'data.channel' })
    closed
      .under(policyWith({ onClosedCase: ['CaseNoteAdded' as never] }))
      .when('AddCaseNote', note)
      .thenEvents()
  })

  it('never changes: each step answers another', () => {
    const noted = begun.given('AddCaseNote', note)
    expect([begun.events.length, noted.events.length]).toEqual([1, 2])
    expect(begun.when('AddCaseNote', note).after.events).toEqual(noted.events)
    expect(closed.when('AddCaseNote', note).after.events).toEqual(closed.events)
  })

  it('A26 · reads what was known then, in the order of recording', () => {
    const late = fact(CaseClosed, { of: caseId, on: '2026-03-20', recordedOn: '2026-04-01', data })
    const story = begun.past(late).on('2026-03-25')
    story.when('AddCaseNote', note).thenEvents('CaseNoteAdded')
    const known = (knownAt: string) =>
      story.ask('howDoesTheCaseStand', standing, { validAt: '2026-03-25', knownAt }).standing
    expect([known('2026-03-31'), known('2026-04-01')]).toEqual(['open', 'closed'])
    expect(story.ask('howDoesTheCaseStand', standing).standing).toBe('open')
    const noted = story.given('AddCaseNote', note)
    expect(noted.events.map(({ id: one, type, revision }) => [one, type, revision])).toEqual([
      [eventIdOf(0), 'ReferralReceived', 0],
      [eventIdOf(2), 'CaseNoteAdded', 1],
      [eventIdOf(1), 'CaseClosed', 2],
    ])
  })

  it('C14 · says who acts, when it happened and when it was recorded', () => {
    const told = begun.by(id(9), { kind: 'system' }).on('2026-03-03').recordedOn('2026-03-05T08:00:00.000Z')
    const [, added] = told.given('AddCaseNote', note).events
    expect(added).toMatchObject({
      occurredAt: '2026-03-03T10:00:00.000Z',
      recordedAt: '2026-03-05T08:00:00.000Z',
      actor: { kind: 'system', performedBy: id(9), recordedBy: id(9) },
    })
    expect(momentOf('2026-07-01')).toBe('2026-07-01T09:00:00.000Z')
    expect(told.on('2026-03-09').situation('AddCaseNote', note)).toMatchObject({
      now: '2026-03-09T10:00:00.000Z',
      data: note,
    })
  })

  it('names what a command brings about before it is put', () => {
    const items = [0, 0, 0, 0, 0, 0, 0, 0, 1]
    const measure = { caseId, measureId: id(5), instrument: 'phq9', instrumentVersion: '1', stage: 'baseline' } as const
    const came = begun.when('RecordOutcomeMeasure', { ...measure, completedBy: 'person', items })
    const [, concern] = came.thenEvents('OutcomeMeasured', 'SafetyConcernRaised')
    expect(concern?.data).toMatchObject({ safetyConcernId: begun.idFor('safetyConcern') })
    expect(came.after.idFor('safetyConcern')).not.toBe(begun.idFor('safetyConcern'))
  })

  it('keeps lists, and follows from news', () => {
    expect(begun.row('casesOfPerson', id(3))).toEqual({
      cases: [{ caseId, begunAt: '2026-03-02T10:00:00.000Z' }],
      lastReceivedOn: '2026-03-02',
    })
    expect(begun.row('casesOfPerson', id(99))).toBeUndefined()
    expect(begun.list('whichCasesAreStale')).toMatchObject([{ key: caseId, listedAt: '2026-03-02' }])
    expect(begun.list('whichCasesAreStale', '2026-03-01')).toEqual([])
    const who = { personId, name: 'Synthetic Person', dateOfBirth: '1980-05-17', address: null, phone: null }
    const known = begun.given('RecordPersonDetails', { ...who, caseId: null, email: null, nhsNumber: null })
    expect(known.follows('lifeStageFollowsBirth')).toMatchObject({ commands: [{ type: 'DetermineLifeStage' }] })
  })

  it('E25 · counts what it reached', () => {
    const mine = new Reached()
    const counted = begun
      .counting(mine)
      .under(policyWith({ ageBasis: 'closure' }))
      .given('AddCaseNote', note)
    counted.when('AddCaseNote', note).thenRefused('newIdsAreUnused')
    expect(mine.counts()).toMatchObject({
      command: { AddCaseNote: 1 },
      event: { CaseNoteAdded: 1 },
      refusal: { 'AddCaseNote · newIdsAreUnused': 1 },
      setting: { 'ageBasis · closure': 1 },
    })
  })
})

describe('a scenario that fails says what it wanted and what came', () => {
  const failing: readonly (readonly [title: string, told: () => unknown, says: RegExp])[] = [
    [
      'another refusal',
      () => closed.when('AddCaseNote', note).thenEvents('CaseNoteAdded'),
      /^AddCaseNote should have brought about CaseNoteAdded, but it was refused by closedCasesTakeOnlyWhatThePolicyLists \(A12b\)/,
    ],
    ['any event', () => closed.when('AddCaseNote', note).thenEvents(), /should have brought about something, but/],
    [
      'other events',
      () => begun.when('AddCaseNote', note).thenEvents('CaseNoteAdded', 'CaseNoteAdded'),
      /but it brought/,
    ],
    [
      'other fields',
      () => begun.when('AddCaseNote', note).thenEvent('CaseNoteAdded', { channel: 'video' }),
      /should have brought about CaseNoteAdded {"channel":"video"}, but it brought about CaseNoteAdded .*"channel":"phone"/,
    ],
    [
      'no refusal',
      () => begun.when('AddCaseNote', note).thenRefused('anyRule', 'C8'),
      /should have been refused by anyRule \(C8\), but it brought about CaseNoteAdded/,
    ],
    [
      'another clause',
      () => closed.when('AddCaseNote', note).thenRefused('closedCasesTakeOnlyWhatThePolicyLists', 'C8'),
      /\(C8\), but it was refused by closedCasesTakeOnlyWhatThePolicyLists \(A12b\)/,
    ],
    [
      'other evidence',
      () => closed.when('CloseCase', close).thenRefused('onlyOpenCasesClose', 'C24', { field: 'data.nothing' }),
      /should have been refused by onlyOpenCasesClose \(C24\) {"field":"data.nothing"}, but/,
    ],
    ['a refusal where it was given', () => closed.given('AddCaseNote', note), /^given AddCaseNote, but it was refused/],
    ['malformed data', () => begun.when('AddCaseNote', { ...note, text: ' ' }), /^AddCaseNote takes other data: text/],
    ['malformed parameters', () => begun.ask('howDoesTheCaseStand', { caseId: 'one' }), /takes other parameters/],
    [
      'a malformed fact',
      () => fact(CaseClosed, { of: caseId, on: '2026-03-20', data: { ...data, closedOn: 'x' } as never }),
      /^no CaseClosed holds this: closedOn/,
    ],
    ['no moment', () => begun.on('tomorrow'), /“tomorrow” is neither a date/],
    [
      'a name that no room has',
      () => begun.when('DoNothing' as never, {} as never),
      /no room .* has the command DoNothing/,
    ],
    ['nothing to follow from', () => begun.follows('lifeStageFollowsBirth'), /has nothing to follow from/],
  ]

  it.each(failing)('%s', (_, told, says) => {
    expect(told).toThrow(ScenarioFailed)
    expect(told).toThrow(says)
  })
})

describe('a scenario with a host’s own room', () => {
  const wide = scenario(own)
  const greeting = { caseId, workerId: id(9) }

  it('types and runs its commands beside ours, and a decision in no room as itself', () => {
    wide.when('Wave', greeting).thenRefused('nobodyWavesAtStrangers', 'OWN-1')
    const noted = wide.given('ReceiveReferral', referral).when('Wave', greeting).thenEvent('CaseNoteAdded')
    expect(noted.data.channel).toBe('inPerson')
    begun.when(wave, greeting).thenEvents('CaseNoteAdded')
  })

  it('merges several streams of one view in the order of recording', () => {
    const who = { personId, name: 'Synthetic Person', dateOfBirth: null, address: null, phone: null }
    const known = scenario()
      .on('2026-03-05')
      .given('RecordPersonDetails', { ...who, caseId: null, email: null, nhsNumber: null })
    const both = known.on('2026-03-06').given('ReceiveReferral', referral)
    expect(both.ask(inWhichOrder, standing)).toEqual(['person', 'case'])
    const early = fact(CaseClosed, { of: caseId, on: '2026-03-01', data })
    expect(both.past(early).ask(inWhichOrder, standing)).toEqual(['closed', 'person', 'case'])
    expect(early.event.parts.client).toBe(Part.closed)
  })

  it.each([
    ['an event that the decision does not declare', badlyMade.undeclared, /which it does not declare/],
    ['an event in a stream that it does not read', badlyMade.elsewhere, /in a stream that it does not read/],
    ['an event in a stream of another kind', badlyMade.misplaced, /which does not stand in a stream of person/],
    ['an event that its definition cannot store', badlyMade.unstorable, /whose definition cannot store it/],
  ] as const)('fails at %s', (_, decision, says) => {
    expect(() => begun.when(decision, standing)).toThrow(says)
  })
})
