import type { Instant } from '@casetrail/kernel'
import { memoryStores, newId } from 'casetrail'
import { describe, expect, test } from 'vitest'
import { openWithFoodBank } from '../src/openWithFoodBank.js'

const opened = async () => {
  const clock = { at: '2026-11-02T09:30:00.000Z' }
  const [manager, officer, caseId] = [newId(), newId(), newId()]
  const founding = { manager, officer }
  const casetrail = openWithFoodBank({ stores: memoryStores(), founding, clock: { now: () => clock.at as Instant } })
  const worker = casetrail.as({ performedBy: manager, role: 'serviceManager', organisation: 'kirkleesCouncil' })
  await worker.execute('ReceiveReferral', {
    caseId,
    referralId: newId(),
    personId: newId(),
    service: 'socialPrescribing',
    pcn: 'PCN-SYNTHETIC-1',
    practice: 'SYNTHETIC-GP-1',
    referrer: 'selfReferral',
    referrerOrganisation: null,
    reasons: ['isolation'],
    reasonText: null,
  })()
  const handOut = (kilograms: number) =>
    worker.execute('HandOutParcel', { caseId, parcelId: newId(), kilograms, allergies: 'Nuts.' })()
  return { casetrail, worker, caseId, handOut, clock }
}

describe('a room of a host’s own', () => {
  test('F1 · its command is executed and its question answered beside ours, typed by name', async () => {
    const { casetrail, caseId, handOut } = await opened()
    const done = await handOut(12)
    expect(done).toMatchObject({
      _tag: 'Right',
      right: { events: [{ type: 'ParcelHandedOut', data: { kilograms: 12 } }] },
    })
    const had = await casetrail.ask('howManyParcels', { caseId })()
    expect(had).toMatchObject({ _tag: 'Right', right: { parcels: 1, kilograms: 12 } })
    if (had._tag === 'Right')
      expect(had.right.explanation[0]?.says).toBe('Every parcel handed out by then counts: 12 kg.')
    const stands = await casetrail.ask('howDoesTheCaseStand', { caseId })()
    expect(stands).toMatchObject({ _tag: 'Right', right: { standing: 'open' } })
  })

  test('F2 · its rule refuses with its own clause, and lets pass a week later', async () => {
    const { handOut, clock } = await opened()
    await handOut(12)
    const refusal = { tag: 'Refused', clause: 'F2', rule: 'parcelsAreAWeekApart' }
    clock.at = '2026-11-08T23:59:59.000Z'
    expect(await handOut(8)).toMatchObject({ _tag: 'Left', left: refusal })
    clock.at = '2026-11-09T00:00:00.000Z'
    expect(await handOut(8)).toMatchObject({ _tag: 'Right' })
  })

  test('F1 · who has no part in the case hands out nothing, whatever role they say they hold', async () => {
    const { casetrail, caseId } = await opened()
    const stranger = casetrail.as({ performedBy: newId(), role: 'serviceManager', organisation: 'kirkleesCouncil' })
    const parcel = { caseId, parcelId: newId(), kilograms: 3, allergies: null }
    expect(await stranger.execute('HandOutParcel', parcel)()).toMatchObject({
      left: { tag: 'Refused', clause: 'F1', rule: 'onlyThoseInvolvedHandOutParcels' },
    })
  })

  test('C1, A12b · what every entry of a case obeys holds for it too', async () => {
    const { worker, caseId, handOut } = await opened()
    const parcel = { parcelId: newId(), kilograms: 3, allergies: null }
    expect(await worker.execute('HandOutParcel', { caseId: newId(), ...parcel })()).toMatchObject({
      _tag: 'Left',
      left: { rule: 'onlyBegunCasesTakeEntries' },
    })
    await worker.execute('CloseCase', { caseId, reason: 'declined', backdatedBecause: null, summary: null })()
    expect(await handOut(1)).toMatchObject({ _tag: 'Left', left: { rule: 'closedCasesTakeOnlyWhatThePolicyLists' } })
  })

  test('a wrong clause of its own does not compile', () => {
    // @ts-expect-error: the food bank’s notice has two clauses, so F3 is none
    const wrong: import('@casetrail/kernel').Citation = 'F3'
    const right: import('@casetrail/kernel').Citation = 'F2'
    expect([wrong, right]).toHaveLength(2)
  })
})
