import { memoryEventStore, memoryKeyStore, memoryReadModelStore, type Stores } from '@casetrail/store'
import { describe, expect, it } from 'vitest'
import { newId, openCasetrail } from '../src/index.js'
import { right, TestClock } from './support.js'

/* The service’s own record is at hand in every process: what another one writes there counts at once (A28). Synthetic. */

const [manager, officer, worker] = [newId(), newId(), newId()]
const as = (performedBy: string, role: string) => ({ performedBy, role, organisation: 'kirkleesCouncil' })

/** Counts what is read of the service's stream. */
const counting = (): { readonly stores: Stores; readonly reads: () => number } => {
  const events = memoryEventStore()
  let reads = 0
  const readStream: typeof events.readStream = (stream, from, limit) => {
    if (stream.startsWith('service-')) reads += 1
    return events.readStream(stream, from, limit)
  }
  return {
    stores: { events: { ...events, readStream }, keys: memoryKeyStore(), readModels: memoryReadModelStore() },
    reads: () => reads,
  }
}

const twoProcesses = () => {
  const { stores, reads } = counting()
  const clock = new TestClock('2024-03-04T10:00:00.000Z')
  const open = () => openCasetrail({ stores, clock, founding: { manager, officer } })
  return { one: open(), other: open(), clock, reads }
}

const person = () => ({
  personId: newId(),
  caseId: null,
  name: 'Synthetic Person',
  dateOfBirth: null,
  address: null,
  phone: null,
  email: null,
  nhsNumber: null,
})

describe('home', () => {
  it('A28 · a role that another process granted counts at once, and one that it ended counts no more', async () => {
    const { one, other, clock } = twoProcesses()
    const records = () => other.as(as(worker, 'administrator')).execute('RecordPersonDetails', person())()
    expect(await records()).toMatchObject({ left: { rule: 'onlyThoseWhoKnowThemWrite' } })
    const role = { staffId: worker, role: 'administrator' }
    right(await one.as(as(manager, 'serviceManager')).execute('GrantStaffRole', { ...role, until: null })())
    expect(await records()).toMatchObject({ _tag: 'Right' })
    clock.goOnDays(1)
    right(await one.as(as(manager, 'serviceManager')).execute('EndStaffRole', role)())
    expect(await records()).toMatchObject({ left: { rule: 'onlyThoseWhoKnowThemWrite' } })
  })

  it('A28 · it is not read again while nobody writes to it', async () => {
    const { one, reads } = twoProcesses()
    const record = async () =>
      right(await one.as(as(manager, 'serviceManager')).execute('RecordPersonDetails', person())())
    await record()
    const before = reads()
    for (let n = 0; n < 20; n++) await record()
    expect(reads()).toBe(before)
  })

  it('A28 · each event names the revision of the service that it was judged at', async () => {
    const { one } = twoProcesses()
    const desk = one.as(as(manager, 'serviceManager'))
    const recorded = async () => right(await desk.execute('RecordPersonDetails', person())()).events[0]?.serviceRevision
    expect(await recorded()).toBe(0)
    const granted = right(
      await desk.execute('GrantStaffRole', { staffId: worker, role: 'administrator', until: null })(),
    )
    expect(granted.events[0]?.serviceRevision).toBe(0)
    expect(await recorded()).toBe(1)
  })
})
