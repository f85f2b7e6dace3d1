import { describe, expect, test } from 'vitest'
import { newFolder } from '../support/folders.js'
import { right } from '../support/right.js'
import { everythingIsThere } from './everythingIsThere.js'
import { sized } from './rounds.js'
import { beginCase, type Done, serviceOn, storesIn, writeNote } from './service.js'

describe('ten thousand records at once', () => {
  test('are all begun, and each is there', async () => {
    const folder = newFolder()
    const stores = await storesIn(folder)
    const done: Done[] = []
    const casetrail = serviceOn(stores)
    const count = sized(1000, 10_000)
    await Promise.all(Array.from({ length: count }, () => beginCase(casetrail, (one) => void done.push(one))))
    expect(done).toHaveLength(count)
    await stores.close()
    const again = await storesIn(folder)
    await everythingIsThere(serviceOn(again), done)
    await again.close()
  })
})

describe('one record of a hundred thousand events', () => {
  test('takes more, is read whole by a new process, and verifies', async () => {
    const folder = newFolder()
    const stores = await storesIn(folder)
    const done: Done[] = []
    const keep = (one: Done): void => void done.push(one)
    const casetrail = serviceOn(stores)
    const caseId = await beginCase(casetrail, keep)
    const count = sized(2000, 100_000)
    for (let notes = 0; notes < count; notes += 500)
      await Promise.all(Array.from({ length: 500 }, () => writeNote(casetrail, caseId, keep)))
    await stores.close()
    const again = await storesIn(folder)
    const service = serviceOn(again)
    await writeNote(service, caseId, keep)
    const stands = await right(service.ask('howDoesTheCaseStand', { caseId } as never))
    expect(stands.notes).toHaveLength(count + 1)
    const { faults } = await right(service.verify())
    expect(faults).toEqual([])
    await again.close()
  })
})
