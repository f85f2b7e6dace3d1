import { describe, expect, test } from 'vitest'
import { memoryStores, newId } from '../src/index.js'
import { by, referralOf, right, service } from './support.js'

/* A command id at the front door. All data is synthetic. */

const note = (caseId: string) => ({ caseId, noteId: newId(), channel: 'phone', text: 'Synthetic note.' })

const begun = async () => {
  const stores = memoryStores()
  const { casetrail, clock } = service(stores)
  const caseId = newId()
  right(await casetrail.as(by).execute('ReceiveReferral', referralOf(caseId, newId()))())
  return { stores, casetrail, clock, caseId }
}

describe('L23 · at the front door', () => {
  test('a command sent again a day later, without saying when it happened, answers the events of the first time', async () => {
    const { casetrail, clock, caseId } = await begun()
    const [data, commandId] = [note(caseId), newId()]
    const first = right(await casetrail.as(by).execute('AddCaseNote', data, { commandId })())
    expect(first.events[0]?.occurredAt).toBe(clock.now())
    clock.goOnDays(1)
    const again = right(await casetrail.as(by).execute('AddCaseNote', data, { commandId })())
    expect(again).toEqual({ ...first, position: null, repeated: true })
  })

  test('said to have happened then, it is another command', async () => {
    const { casetrail, clock, caseId } = await begun()
    const [data, commandId] = [note(caseId), newId()]
    right(await casetrail.as(by).execute('AddCaseNote', data, { commandId })())
    const again = await casetrail.as(by).execute('AddCaseNote', data, { commandId, occurredAt: clock.now() })()
    expect(again).toMatchObject({ left: { tag: 'Refused', clause: 'L23', rule: 'aCommandIdHasOneEffect' } })
  })

  test('one desk cannot have the answer of another, nor do anything else under its id', async () => {
    const { casetrail, caseId } = await begun()
    const [data, commandId] = [note(caseId), newId()]
    right(await casetrail.as(by).execute('AddCaseNote', data, { commandId })())
    const colleague = casetrail.as({ ...by, performedBy: newId() })
    const refused = await colleague.execute('AddCaseNote', data, { commandId })()
    expect(refused).toMatchObject({ left: { tag: 'Refused', rule: 'aCommandIdHasOneEffect' } })
    expect(await colleague.execute('AddCaseNote', note(newId()), { commandId })()).toEqual(refused)
    expect(JSON.stringify(refused)).not.toContain(caseId)
  })

  test('a name-based id is malformed', async () => {
    const { casetrail, caseId } = await begun()
    const commandId = '0b0b4c1e-0000-5000-8000-000000000001'
    expect(await casetrail.as(by).execute('AddCaseNote', note(caseId), { commandId })()).toMatchObject({
      left: { tag: 'Malformed', faults: [{ field: 'commandId' }] },
    })
  })
})
