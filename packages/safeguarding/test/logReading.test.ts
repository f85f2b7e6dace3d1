import { CaseClosed, PostClosureAccessAlertRaised, StaffRoleEnded, StaffRoleGranted } from '@casetrail/events'
import { type AnyDecision, rulesOf, subjectOf } from '@casetrail/kernel'
import { safeguarding } from '@casetrail/safeguarding'
import { fact, home, syntheticId as id, type Story } from '@casetrail/testing'
import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { caseId, inCase, next } from '../../casework/test/examples.js'

const [senior, otherSenior, worker, reader, requestId] = [id(201), id(202), id(203), id(204), id(301)]
const role = (staffId: string, role: string) =>
  fact(StaffRoleGranted, { of: subjectOf(home), on: '2020-01-01', data: { staffId, role, until: null } })

/** A case with one log entry; two seniors, a worker and a reader who reviews. */
const logged = inCase('MakeSafeguardingReferral', 'AcceptSafeguardingReferral', 'CreateSafeguardingLogEntry').past(
  role(senior, 'teamLeader'),
  role(otherSenior, 'serviceManager'),
  role(worker, 'socialPrescriber'),
  role(reader, 'teamLeader'),
)
const naming = { caseId, readerId: reader }
const adding = (story: Story, changes: object = {}) =>
  story.by(senior).when('AddSafeguardingLogReader', { ...naming, ...changes })
const listed = adding(logged).after
const removing = (story: Story) => story.by(otherSenior).when('RemoveSafeguardingLogReader', naming)

/** The case opened by somebody, under the id of the request. */
const openedBy = (story: Story, staffId: string): Story =>
  story.by(staffId).given('RequestAccess', {
    caseId,
    accessRequestId: requestId,
    reasonCode: null,
    reason: null,
    forAlert: null,
  })
const opening = (story: Story, accessRequestId: string = requestId) =>
  story.when('OpenSafeguardingLog', { caseId, accessRequestId })
const denied = (story: Story, rule: string, accessRequestId?: string) =>
  opening(story, accessRequestId).thenEvent('SafeguardingLogDenied', { rule })

const cases: readonly [string, ReturnType<typeof adding> | ReturnType<typeof removing>, string][] = [
  ['C28 · a list for a case that has not begun', adding(logged, { caseId: id(2) }), 'theLogIsOfABegunCase'],
  [
    'A8 · added by somebody without a senior role on record',
    logged.by(worker, { role: 'teamLeader' }).when('AddSafeguardingLogReader', naming),
    'onlySeniorsKeepTheLogsList',
  ],
  ['A8 · a senior who adds themselves', adding(logged, { readerId: senior }), 'nobodyPutsThemselvesOnTheList'],
  [
    'A8 · a senior who types for another that they be added',
    logged.by(otherSenior, { recordedBy: senior }).when('AddSafeguardingLogReader', { ...naming, readerId: senior }),
    'nobodyPutsThemselvesOnTheList',
  ],
  ['A8 · added twice', adding(listed), 'aReaderIsAddedOnce'],
  ['A8 · removed without being on the list', removing(logged), 'onlyReadersAreRemoved'],
  ['A8 · removed twice', removing(removing(listed).after), 'onlyReadersAreRemoved'],
]

describe('the list of a log', () => {
  test.each(cases)('%s is refused', (_, ended, rule) => {
    ended.thenRefused(rule)
  })

  it('and no rule on readers is without such a case', () => {
    const every: readonly AnyDecision[] = safeguarding.decisions
    const onReaders = every.filter(({ type }) => /LogReader$|^OpenSafeguardingLog$/.test(type))
    const rules = new Set(onReaders.flatMap((one) => rulesOf(one).map(({ name }) => name)))
    expect([...rules].filter((name) => !cases.some(([, , rule]) => rule === name))).toEqual([])
  })

  it('A8 · says who may read at each instant, from the moment of recording', () => {
    const readers = (story: Story, at: string) =>
      story.on('2026-06-01').ask('whoMayReadTheSafeguardingLog', { caseId }, { validAt: at, knownAt: '2026-06-01' })
    const added = adding(logged.on('2026-03-10').recordedOn('2026-03-12')).after
    const removed = removing(added.on('2026-04-01')).after
    expect(readers(removed, '2026-03-11').readers).toEqual([])
    expect(readers(removed, '2026-03-13').readers.map(({ readerId }) => readerId)).toEqual([reader])
    expect(readers(removed, '2026-03-13').explanation.map(({ rule }) => rule)).toEqual(['onTheLogsList'])
    expect(readers(removed, '2026-04-01').readers).toEqual([])
    expect(readers(removed, '2026-04-01').explanation.map(({ rule }) => rule)).toEqual(['nobodyIsOnTheList'])
  })

  it('A8 · nobody reads who was not added last, in any order of turns', () => {
    const turns = fc.array(fc.tuple(fc.constantFrom('Add', 'Remove'), fc.constantFrom(reader, worker)), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(turns, (all) => {
        const isOn = new Set<string>()
        let story = logged.by(senior)
        for (const [turn, readerId] of all) {
          const command = turn === 'Add' ? 'AddSafeguardingLogReader' : 'RemoveSafeguardingLogReader'
          story = story.when(command, { caseId, readerId }).after
          if (turn === 'Add') isOn.add(readerId)
          else isOn.delete(readerId)
        }
        const { readers } = story.ask('whoMayReadTheSafeguardingLog', { caseId })
        expect(new Set(readers.map(({ readerId }) => readerId))).toEqual(isOn)
      }),
      { numRuns: 50 },
    )
  })
})

describe('a look at a log', () => {
  it('A8, C42 · a reader on its list opens it within their access to the case', () => {
    opening(openedBy(listed, reader)).thenEvent('SafeguardingLogOpened', {
      readerId: reader,
      accessRequestId: requestId,
    })
  })

  it('A8 · whoever may open the case and is not on the list is denied on record', () => {
    denied(openedBy(logged, reader), 'onlyReadersOnItsListOpenTheLog')
    denied(openedBy(listed, senior), 'onlyReadersOnItsListOpenTheLog')
    denied(openedBy(removing(listed).after, reader), 'onlyReadersOnItsListOpenTheLog')
  })

  it('A12c · a program is on no list, nor somebody of another organisation', () => {
    denied(openedBy(listed, reader).by(reader, { kind: 'system' }), 'onlyReadersOnItsListOpenTheLog')
    denied(openedBy(listed, reader).by(reader, { organisation: 'adviceService' }), 'onlyReadersOnItsListOpenTheLog')
  })

  it('C42, C43 · the case is opened first, by the same person, on that day, and granted', () => {
    denied(listed.by(reader), 'theCaseIsOpenedFirst')
    denied(openedBy(listed, senior).by(reader), 'theCaseIsOpenedFirst')
    denied(openedBy(listed, reader), 'theCaseIsOpenedFirst', id(302))
    denied(openedBy(listed, reader).on('2026-03-03'), 'theCaseIsOpenedFirst')
    const closed = next(listed, 'CloseCase').on('2026-06-01')
    denied(openedBy(closed, reader), 'theCaseIsOpenedFirst') // denied itself: no reasons, and nobody in office
  })

  it('A13, C42 · with no hand in it that the access does not name, and on a ground that still holds', () => {
    const open = openedBy(listed, reader)
    for (const hand of [{ recordedBy: senior }, { onBehalfOf: senior }])
      denied(open.by(reader, hand), 'theCaseIsOpenedFirst')
    const ended = fact(StaffRoleEnded, {
      of: subjectOf(home),
      on: '2026-03-02',
      data: { staffId: reader, role: 'teamLeader' },
    })
    denied(open.past(ended).by(reader), 'theCaseIsOpenedFirst')
  })

  it('C43 · nor by an access that raised no alert, where access alerts by now', () => {
    const open = openedBy(listed.on('2026-04-20'), reader)
    const backdated = fact(CaseClosed, {
      of: caseId,
      on: '2026-04-01',
      recordedOn: '2026-04-20',
      data: { reason: 'completed', backdatedBecause: 'lateRecording', lifeStage: 'adult', lifeStageRestsOn: null },
    })
    denied(open.past(backdated).by(reader), 'theCaseIsOpenedFirst')
    const alert = fact(PostClosureAccessAlertRaised, {
      of: caseId,
      on: '2026-04-20',
      data: {
        alertId: id(303),
        accessRequestId: requestId,
        accessorId: reader,
        recipients: [senior],
        daysSinceClosure: 19,
        closureReason: 'completed',
      },
    })
    opening(open.past(backdated, alert).by(reader)).thenEvent('SafeguardingLogOpened')
  })

  it('B31 · every try is told, with the rule that denied it, and none changes the log', () => {
    const tried = opening(openedBy(listed, senior)).after
    const looked = opening(tried.by(reader)).after
    expect(looked.ask('whoOpenedTheSafeguardingLog', { caseId })).toMatchObject({
      openings: [
        { readerId: senior, deniedBy: 'onlyReadersOnItsListOpenTheLog' },
        { readerId: reader, deniedBy: 'theCaseIsOpenedFirst' },
      ],
      explanation: [{ rule: 'onlyReadersOnItsListOpenTheLog' }, { rule: 'theCaseIsOpenedFirst' }],
    })
    const ofLog = (story: Story) => story.events.filter(({ stream }) => stream.startsWith('safeguardingLog'))
    expect(ofLog(looked)).toEqual(ofLog(listed))
  })
})

describe('what a log says', () => {
  const written = logged.by(senior)
  const says = (story: Story, at?: string) =>
    story.ask(
      'whatDoesTheSafeguardingLogSay',
      { caseId },
      at === undefined ? {} : { validAt: at, knownAt: '2026-06-01' },
    )

  it('C28 · its entries with every wording of them, and what was struck apart', () => {
    const story = next(written.on('2026-03-05'), 'CorrectSafeguardingLogEntry')
    expect(says(story)).toMatchObject({
      entries: [
        { logEntryId: id(110), status: 'corrected', wordings: [{ reason: null }, { reason: 'clarification' }] },
      ],
      struck: [],
    })
    const struck = next(story.on('2026-03-06'), 'RetractSafeguardingAcceptance', 'StrikeSafeguardingLogEntry')
    expect(says(struck)).toMatchObject({
      entries: [],
      struck: [
        { logEntryId: id(110), status: 'struck', wordings: [{}, {}, { reason: 'struck', text: 'Synthetic reason.' }] },
      ],
    })
    expect(says(struck).explanation.map(({ rule }) => rule)).toEqual([
      'eachEntryIsOfAnAcceptance',
      'aStruckEntryStaysToBeRead',
    ])
    expect(struck.ask('howDoesTheCaseStand', { caseId }).safeguarding.logEntries).toBe(0)
  })

  it('A26 · as of an earlier instant it says what was written by then', () => {
    const struck = next(
      next(written.on('2026-03-05'), 'CorrectSafeguardingLogEntry').on('2026-03-06'),
      'RetractSafeguardingAcceptance',
      'StrikeSafeguardingLogEntry',
    )
    expect(says(struck, '2026-03-03')).toMatchObject({ entries: [{ status: 'created' }], struck: [] })
    expect(says(struck, '2026-03-03').entries[0]?.wordings.length).toBe(1)
    expect(says(struck, '2026-03-01').entries).toEqual([])
  })
})
