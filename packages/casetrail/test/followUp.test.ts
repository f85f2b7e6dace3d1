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

describe('following up a date of birth', () => {
  it('A3c · unknown, the class is undetermined; once corrected, it is determined by itself, once', async () => {
    const { casetrail, clock } = service()
    await safeguarded(casetrail, clock, null)
    expect(await classOf(casetrail)).toBe('UNDETERMINED')
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '2010-05-05'))())
    expect(await classOf(casetrail)).toBe('CHILD_SG')
    expect(right(await casetrail.followUp()())).toBe(0)
    expect(await determinations(casetrail)).toBe(1)
  })

  it('A3 · a correction that changes no stage adds nothing to the case', async () => {
    const { casetrail, clock } = service()
    await safeguarded(casetrail, clock, '1970-01-01')
    right(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '1971-01-01'))())
    expect([await classOf(casetrail), await determinations(casetrail)]).toEqual(['ADULT_SG', 0])
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
    expect(await casetrail.as(by).execute('CorrectPersonDetails', detailsOf(personId, '2010-05-05'))()).toMatchObject({
      _tag: 'Left',
      left: { tag: 'StoreUnavailable' },
    })
    down = false
    expect(right(await casetrail.followUp()())).toBe(1)
    expect(right(await casetrail.followUp()())).toBe(0)
    expect([await classOf(casetrail), await determinations(casetrail)]).toEqual(['CHILD_SG', 1])
  })
})
