import { accessStream, type CaseId } from '@casetrail/kernel'
import type { EventStore, StoreError } from '@casetrail/store'
import { describe, expect, it } from 'vitest'
import { type ActingAs, memoryStores, newId, openCasetrail } from '../src/index.js'
import { by, founding, referralOf, right, stranger, TestClock } from './support.js'

/* Whoever is refused for want of a ground is on record with the case: an outsider cannot try one after the other unseen. */

/** Two cases, on a store whose appends to access streams can be made to fail. */
const begun = async () => {
  const stores = memoryStores()
  let failing: StoreError | null = null
  const append: EventStore['append'] = (stream, expected, events) =>
    failing !== null && stream.startsWith('access-')
      ? async () => ({ _tag: 'Left', left: failing as StoreError })
      : stores.events.append(stream, expected, events)
  const clock = new TestClock('2024-03-04T10:00:00.000Z')
  const casetrail = openCasetrail({ stores: { ...stores, events: { ...stores.events, append } }, clock, founding })
  const [caseId, other] = [newId(), newId()]
  for (const one of [caseId, other])
    right(await casetrail.as(by).execute('ReceiveReferral', referralOf(one, newId()))())
  const fail = (error: StoreError | null): void => {
    failing = error
  }
  const note = (actor: ActingAs, about = caseId, commandId = newId()) =>
    casetrail
      .as(actor)
      .execute('AddCaseNote', { caseId: about, noteId: newId(), channel: 'phone', text: 'Synthetic.' }, { commandId })()
  const tries = async (about = caseId) => right(await casetrail.ask('whoOpenedTheCase', { caseId: about })()).tries
  return { casetrail, stores, clock, caseId, other, note, tries, fail }
}

const refused = { left: { tag: 'Refused', rule: 'onlyThoseInvolvedWrite', clause: 'A31' } }

describe('a command that is refused for want of a ground', () => {
  it('C42, A31 · is on record in the access log of its case: who tried what, and by which rule they were refused', async () => {
    const { note, tries, casetrail, caseId } = await begun()
    const typist = newId()
    expect(await note({ ...stranger, recordedBy: typist })).toMatchObject(refused)
    expect(await tries()).toMatchObject([
      {
        actorId: stranger.performedBy,
        hands: [stranger.performedBy, typist],
        organisation: stranger.organisation,
        command: 'addCaseNote',
        rule: 'onlyThoseInvolvedWrite',
        at: '2024-03-04T10:00:00.000Z',
      },
    ])
    const { explanation } = right(await casetrail.ask('whoOpenedTheCase', { caseId })())
    expect(explanation).toMatchObject([{ clause: 'A31', says: expect.stringContaining('addCaseNote') }])
    const trail = right(await casetrail.auditTrail(caseId)())
    expect(trail.map(({ type }) => type)).toEqual(['ReferralReceived', 'TryRefused'])
    expect(trail.at(-1)?.actor).toMatchObject({ kind: 'system', onBehalfOf: stranger.performedBy })
  })

  it('C42 · is on record once a minute of each actor, and of another actor or in another case at once', async () => {
    const { note, tries, clock, other } = await begun()
    const count = async () => (await tries()).length
    await note(stranger)
    clock.set('2024-03-04T10:00:59.999Z')
    await note(stranger)
    expect(await count()).toBe(1)
    await note({ ...stranger, performedBy: newId() })
    expect(await count()).toBe(2)
    await note(stranger, other)
    expect(await tries(other)).toHaveLength(1)
    clock.set('2024-03-04T10:01:00.000Z')
    await note(stranger)
    expect(await count()).toBe(3)
  })

  it('C42, L23 · is seen though one command id is sent again and again, to one case after the other', async () => {
    const { note, tries, clock, caseId, other } = await begun()
    const commandId = newId()
    await note(stranger, caseId, commandId)
    await note(stranger, other, commandId)
    clock.goOnDays(1)
    await note(stranger, caseId, commandId)
    expect([(await tries()).length, (await tries(other)).length]).toEqual([2, 1])
  })

  it('C25, A12c · a report run that is refused is on record in every case that it named', async () => {
    const { casetrail, tries, caseId, other } = await begun()
    const run = { reportRunId: newId(), kind: 'report', report: 'caseload', cases: [caseId, other] } as const
    expect(await casetrail.as(stranger).execute('RunInternalReport', run)()).toMatchObject({
      left: { rule: 'onlyThoseWhoRecordOrReviewRunReports' },
    })
    for (const one of [caseId, other]) expect(await tries(one)).toMatchObject([{ command: 'runInternalReport' }])
  })

  it('A12c · is on record when it claims to be of a system', async () => {
    const { casetrail, tries, caseId } = await begun()
    const command = {
      type: 'AddCaseNote',
      commandId: newId(),
      actor: { ...stranger, kind: 'system', recordedBy: stranger.performedBy, onBehalfOf: null },
      occurredAt: null,
      correlationId: null,
      causationId: null,
      data: { caseId, noteId: newId(), channel: 'phone', text: 'Synthetic.' },
    }
    expect(await casetrail.execute(command)()).toMatchObject({ left: { rule: 'onlyTheServiceItselfActsAsASystem' } })
    expect(await tries()).toMatchObject([{ rule: 'onlyTheServiceItselfActsAsASystem' }])
  })

  it('A12c · is recorded by the service itself, and by nobody who says so', async () => {
    const { casetrail, tries, caseId } = await begun()
    const who = { actorId: by.performedBy, hands: [by.performedBy], organisation: by.organisation }
    const said = { caseId, ...who, command: 'addCaseNote', rule: 'onlyThoseInvolvedWrite' }
    expect(await casetrail.as(stranger).execute('RecordTry', said)()).toMatchObject({
      left: { rule: 'onlyTheServiceItselfRecordsATry' },
    })
    expect(await tries()).toMatchObject([{ actorId: stranger.performedBy, command: 'recordTry' }])
  })

  it('C42 · of a case that does not exist leaves no trace, nor does one that only a rule refuses', async () => {
    const { casetrail, note, tries, stores, caseId } = await begun()
    const nowhere = newId()
    expect(await note(stranger, nowhere)).toMatchObject(refused)
    expect(right(await stores.events.head(accessStream(nowhere as CaseId))())).toBeNull()
    const reopened = await casetrail.as(by).execute('ReopenCase', { caseId, reason: 'personReturned' } as never)()
    expect(reopened._tag).toBe('Left')
    expect(await tries()).toEqual([])
  })

  it('C42 · that cannot be put on record is no plain refusal: sent again, it is seen', async () => {
    const { note, tries, fail } = await begun()
    const commandId = newId()
    fail({ tag: 'StoreUnavailable', what: 'synthetic' })
    expect(await note(stranger, undefined, commandId)).toMatchObject({ left: { tag: 'StoreUnavailable' } })
    fail(null)
    expect(await note(stranger, undefined, commandId)).toMatchObject(refused)
    expect(await tries()).toHaveLength(1)
  })
})
