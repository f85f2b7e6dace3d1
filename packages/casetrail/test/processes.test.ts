import type { EventStore } from '@casetrail/store'
import { describe, expect, it } from 'vitest'
import { type Casetrail, memoryStores, newId } from '../src/index.js'
import { by, detailsOf, referralOf, right, service, type TestClock } from './support.js'

/* A date of birth that becomes known reaches the person's cases (A3), once, also after a crash. */

const [caseId, personId] = [newId(), newId()]

const safeguarded = async (casetrail: Casetrail, clock: TestClock, dateOfBirth: string | null): Promise<void> => {
  const desk = casetrail.as(by)
  const safeguardingReferralId = newId()
  right(await desk.execute('RecordPersonDetails', detailsOf(personId, dateOfBirth))())
  clock.goOnDays(1)
  right(await desk.execute('ReceiveReferral', referralOf(caseId, personId))())
  const made = {
    caseId,
    safeguardingReferralId,
    body: 'gatewayToCare',
    concerns: 'client',
    legalGround: 'careAct2014s42',
    text: 'Synthetic.',
  } as const
  right(await desk.execute('MakeSafeguardingReferral', made)())
  right(await desk.execute('AcceptSafeguardingReferral', { caseId, safeguardingReferralId, body: 'gatewayToCare' })())
  clock.goOnDays(1)
  right(await desk.execute('CloseCase', { caseId, reason: 'completed', backdatedBecause: null, summary: null })())
  clock.goOnDays(1)
}

const classOf = async (casetrail: Casetrail): Promise<string> =>
  right(await casetrail.ask('whenDoesRetentionEnd', { caseId })()).class

const determinations = async (casetrail: Casetrail): Promise<number> => {
  const trail = right(await casetrail.auditTrail(caseId)())
  return trail.filter(({ type }) => type === 'LifeStageDetermined').length
}

/** How many commands processes executed this time, and how many they found executed before. */
const done = async (casetrail: Casetrail): Promise<readonly [number, number]> => {
  const runs = right(await casetrail.runProcesses()())
  return [runs.reduce((sum, one) => sum + one.done, 0), runs.reduce((sum, one) => sum + one.repeated, 0)]
}

describe('a date of birth that becomes known', () => {
  it('A3c · unknown, the class is undetermined; once corrected, it is determined by itself, once', async () => {
    const { casetrail, clock } = service()
    await safeguarded(casetrail, clock, null)
    expect(await classOf(casetrail)).toBe('UNDETERMINED')
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '2010-05-05'))())
    expect(await classOf(casetrail)).toBe('UNDETERMINED')
    expect(await done(casetrail)).toEqual([1, 0])
    expect(await classOf(casetrail)).toBe('CHILD_SG')
    expect(await done(casetrail)).toEqual([0, 0])
    expect(await determinations(casetrail)).toBe(1)
  })

  it('A3c · a list is asked after processes caught up', async () => {
    const { casetrail, clock } = service()
    await safeguarded(casetrail, clock, null)
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '2010-05-05'))())
    expect(right(await casetrail.list('whatIsDue')()).entries).toMatchObject([{ entry: { caseId, class: 'CHILD_SG' } }])
  })

  it('A3, L21 · a correction that changes no stage is followed as well: what rests on another word is unknown', async () => {
    const { casetrail, clock } = service()
    await safeguarded(casetrail, clock, '1970-01-01')
    expect(await classOf(casetrail)).toBe('ADULT_SG')
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '1971-01-01'))())
    expect(await classOf(casetrail)).toBe('UNDETERMINED')
    right(await casetrail.runProcesses()())
    expect([await classOf(casetrail), await determinations(casetrail)]).toEqual(['ADULT_SG', 1])
  })

  it('A3c, L21 · a date of birth that is taken away makes the class undetermined again, in lists too', async () => {
    const { casetrail, clock } = service()
    await safeguarded(casetrail, clock, '1970-01-01')
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, null))())
    right(await casetrail.runProcesses()())
    expect(await classOf(casetrail)).toBe('UNDETERMINED')
    const [due] = right(await casetrail.list('whatIsDue')()).entries
    expect(due?.entry).toMatchObject({ caseId, class: 'UNDETERMINED' })
    expect(due?.entry.blockers).toContain('classUndetermined')
    expect(right(await casetrail.ask('whatBlocksDisposal', { caseId })()).eligible).toBe(false)
  })

  it('A26, L21 · a correction counts for an earlier day too, since the date was wrong all along', async () => {
    const { casetrail, clock } = service()
    await safeguarded(casetrail, clock, '1970-01-01')
    clock.goOnDays(365 * 21)
    const before = clock.now()
    const classThen = async (asOf: object) =>
      right(await casetrail.ask('whenDoesRetentionEnd', { caseId }, asOf)()).class
    clock.goOnDays(30)
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '2014-05-05'))())
    expect(await classThen({ validAt: before })).toBe('UNDETERMINED')
    right(await casetrail.runProcesses()())
    expect(await classThen({ validAt: before })).toBe('CHILD_SG')
    expect(await classThen({ knownAt: before })).toBe('ADULT_SG')
  })

  it('E21 · what a process made of each event is on record: done, refused by which rule, or nothing and why', async () => {
    const { casetrail, clock } = service()
    await safeguarded(casetrail, clock, '1970-01-01')
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '1971-01-01'))())
    right(await casetrail.runProcesses()())
    const outcomes = right(await casetrail.processOutcomes('lifeStageFollowsBirth')())
    expect(outcomes.map(({ outcome, rule }) => [outcome, rule])).toEqual([
      ['done', null],
      ['refused', 'aDeterminationChangesSomething'],
    ])
    expect(await casetrail.processOutcomes('noSuchProcess')()).toMatchObject({ left: { tag: 'Malformed' } })
  })

  it('A3 · a crash between the person and the case is picked up, and has one effect', async () => {
    const stores = memoryStores()
    let down = false
    const unreachable = async () =>
      ({ _tag: 'Left', left: { tag: 'StoreUnavailable', what: 'synthetic fault' } }) as const
    const events: EventStore = {
      ...stores.events,
      append: (stream, expected, appended) =>
        down && stream.startsWith('case-') ? unreachable : stores.events.append(stream, expected, appended),
    }
    const { casetrail, clock } = service({ ...stores, events })
    await safeguarded(casetrail, clock, null)
    down = true
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '2010-05-05'))())
    expect(await casetrail.runProcesses()()).toMatchObject({ _tag: 'Left', left: { tag: 'StoreUnavailable' } })
    down = false
    expect(await done(casetrail)).toEqual([1, 0])
    expect(await done(casetrail)).toEqual([0, 0])
    expect([await classOf(casetrail), await determinations(casetrail)]).toEqual(['CHILD_SG', 1])
  })
})
