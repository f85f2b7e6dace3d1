import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beginning, type Position } from '@casetrail/store'
import { openSqlite } from '@casetrail/store-sqlite'
import { describe, expect, test } from 'vitest'
import { openDriver } from '../src/driver.js'
import { everythingIsThere } from './drills/everythingIsThere.js'
import { beginCase, type Done, serviceOn, storesIn, writeNote } from './drills/service.js'
import { newFolder } from './support/folders.js'
import { wrappingKeyOf } from './support/keys.js'
import { left, right } from './support/right.js'

const names = ['events.db', 'keys.db', 'readmodels.db'] as const
type Name = (typeof names)[number]
const wrappingKey = wrappingKeyOf(1)

/** Goes on with the service of a folder: cases, notes, lists; answers what was acknowledged. */
const worked = async (folder: string, cases = 3): Promise<readonly Done[]> => {
  const stores = await storesIn(folder)
  const casetrail = serviceOn(stores)
  const done: Done[] = []
  const keep = (one: Done): void => void done.push(one)
  for (let count = 0; count < cases; count++) await writeNote(casetrail, await beginCase(casetrail, keep), keep)
  await right(casetrail.list('whichCasesAreStale'))
  await stores.close()
  return done
}

const copied = (from: string): string => {
  const to = newFolder()
  for (const name of readdirSync(from)) cpSync(join(from, name), join(to, name))
  return to
}

/** An older and a newer state of one folder, and a folder put together of both. */
const history = async () => {
  const folder = newFolder()
  const before = await worked(folder)
  const older = copied(folder)
  const after = await worked(folder)
  const mixed = (ofTheOlder: readonly Name[]): string => {
    const to = copied(folder)
    for (const name of ofTheOlder) cpSync(join(older, name), join(to, name))
    return to
  }
  return { folder, before, after, mixed }
}

const olderLog = { tag: 'StoreDamaged', what: expect.stringMatching(/^keys\.db has seen the log up to position \d+/) }

describe('files of different days, put together in every way', () => {
  test('an older log under newer keys is refused; every other set opens and tells no untruth', async () => {
    const { before, after, mixed } = await history()
    for (let which = 0; which < 8; which++) {
      const ofTheOlder = names.filter((_, at) => (which & (1 << at)) !== 0)
      const folder = mixed(ofTheOlder)
      const is = (name: Name): boolean => ofTheOlder.includes(name)
      if (is('events.db') && !is('keys.db')) {
        expect(await left(openSqlite(folder, { wrappingKey })), ofTheOlder.join()).toEqual(olderLog)
        continue
      }
      const stores = await storesIn(folder)
      const casetrail = serviceOn(stores)
      const there = is('events.db') ? before : [...before, ...after]
      // Keys that are older than a note do not open it, and that is told.
      if (is('keys.db') && !is('events.db'))
        await expect(everythingIsThere(casetrail, there)).rejects.toThrow('KeyMissing')
      else await everythingIsThere(casetrail, there)
      const { entries } = await right(casetrail.list('whichCasesAreStale', { limit: 100 }))
      expect(new Set(entries.map(({ key }) => key)), ofTheOlder.join()).toEqual(
        new Set(there.map(({ caseId }) => caseId)),
      )
      await stores.close()
    }
  })

  test('an older log that has grown past the newer lists and keys again is still another log', async () => {
    const { folder, mixed } = await history()
    const grown = mixed(names)
    await worked(grown, 9)
    const between = copied(folder)
    cpSync(join(grown, 'events.db'), join(between, 'events.db'))
    expect(await left(openSqlite(between, { wrappingKey }))).toMatchObject({
      ...olderLog,
      what: expect.stringContaining('events.db holds another event at that position'),
    })
    cpSync(join(grown, 'keys.db'), join(between, 'keys.db'))
    const stores = await storesIn(between)
    const [listed, alone] = [serviceOn(stores), serviceOn(await storesIn(grown))]
    const stale = async (service: typeof listed) =>
      (await right(service.list('whichCasesAreStale', { limit: 100 }))).entries.map(({ key }) => key).sort()
    expect(await stale(listed)).toEqual(await stale(alone))
    await Promise.all([listed.close(), alone.close()])
  })

  test('who has lost the events for good says where the log ends now, and at no other place', async () => {
    const { before, mixed } = await history()
    const folder = mixed(['events.db'])
    const refused = await left(openSqlite(folder, { wrappingKey }))
    const endsAt = /acceptLogEndingAt '(\d+)'/.exec('what' in refused ? refused.what : '')?.[1] ?? ''
    for (const wrong of [`${Number(endsAt) + 1}`, '', '0'])
      expect(await left(openSqlite(folder, { wrappingKey, acceptLogEndingAt: wrong }))).toEqual(olderLog)
    const stores = await right(openSqlite(folder, { wrappingKey, acceptLogEndingAt: endsAt }))
    await everythingIsThere(serviceOn(stores), before)
    await stores.close()
    await (await storesIn(folder)).close()
  })
})

describe('a log that is not the one that was asked for', () => {
  test('is refused by its origin at opening, and left as it is', async () => {
    const folder = newFolder()
    await worked(folder, 1)
    expect(await left(openSqlite(folder, { wrappingKey, origin: 'casetrail.example/other' }))).toEqual({
      tag: 'StoreDamaged',
      what: 'the log is of another origin than the one that was asked for',
    })
    const stores = await right(openSqlite(folder, { wrappingKey, origin: 'casetrail.example/drill' }))
    expect(stores.origin).toBe('casetrail.example/drill')
    await stores.close()
  })

  test('put in the place of the open one takes nothing more: what was answered stays what is stored', async () => {
    const folder = newFolder()
    const stores = await storesIn(folder)
    const casetrail = serviceOn(stores)
    const done: Done[] = []
    const keep = (one: Done): void => void done.push(one)
    const caseId = await beginCase(casetrail, keep)
    renameSync(join(folder, 'events.db'), join(folder, 'moved.db'))
    await expect(writeNote(casetrail, caseId, keep)).rejects.toThrow('removed or replaced')
    renameSync(join(folder, 'moved.db'), join(folder, 'events.db'))
    await writeNote(casetrail, caseId, keep)
    await stores.close()
    const again = await storesIn(folder)
    await everythingIsThere(serviceOn(again), done)
    await again.close()
  })
})

describe('a key that somebody destroyed meanwhile', () => {
  test('seals nothing more: no note is written that nobody can read', async () => {
    const folder = newFolder()
    const stores = await storesIn(folder)
    const casetrail = serviceOn(stores)
    const keep = (): void => undefined
    const caseId = await beginCase(casetrail, keep)
    await writeNote(casetrail, caseId, keep)
    const other = await openDriver(join(folder, 'keys.db'))
    other.exec('DELETE FROM key')
    other.close()
    const { position } = (await right(stores.events.readAll(beginning, 1000))).events.at(-1) ?? { position: beginning }
    const written: Done[] = []
    await writeNote(casetrail, caseId, (one) => void written.push(one)).catch(() => undefined)
    const { events } = await right(stores.events.readAll(position as Position, 10))
    await stores.close()
    const again = await storesIn(folder)
    expect(events.length).toBe(written.length)
    for (const event of events) {
      const kids = JSON.parse(Buffer.from(event.header).toString('utf8')).keys as readonly never[]
      const held = await right(again.keys.find(kids))
      expect(held.every((key) => key !== null)).toBe(true)
    }
    await again.close()
    rmSync(folder, { recursive: true })
  })
})
