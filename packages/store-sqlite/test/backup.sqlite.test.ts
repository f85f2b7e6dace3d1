import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSqlite } from '@casetrail/store-sqlite'
import { describe, expect, test } from 'vitest'
import { everythingIsThere } from './drills/everythingIsThere.js'
import { beginCase, type Done, serviceOn, storesIn, writeNote } from './drills/service.js'
import { newFolder } from './support/folders.js'
import { wrappingKeyOf } from './support/keys.js'
import { left, right } from './support/right.js'

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

/** A folder with a few cases, still open, and what was acknowledged. */
const begun = async (folder = newFolder()) => {
  const stores = await storesIn(folder)
  const casetrail = serviceOn(stores)
  const done: Done[] = []
  const keep = (one: Done): void => void done.push(one)
  for (let cases = 0; cases < 3; cases++) await writeNote(casetrail, await beginCase(casetrail, keep), keep)
  return { folder, stores, casetrail, done, keep }
}

describe('a backup', () => {
  test('taken again and again while the service writes is each time a set that opens with all that was answered before', async () => {
    const { stores, casetrail, done, keep } = await begun()
    let writing = true
    const writer = (async () => {
      while (writing) await writeNote(casetrail, await beginCase(casetrail, keep), keep)
    })()
    for (let times = 0; times < 8; times++) {
      await right(casetrail.list('whichCasesAreStale'))
      const before = [...done]
      const copies = join(newFolder(), 'backup')
      await right(stores.backup({ folder: copies }))
      const restored = await storesIn(copies)
      await everythingIsThere(serviceOn(restored), before)
      await restored.close()
    }
    writing = false
    await writer
    await stores.close()
  })

  test('can put the keys apart; put back beside the others, all of it is there, whatever became of the folder', async () => {
    const { folder, stores, casetrail, done } = await begun()
    await right(casetrail.list('whichCasesAreStale'))
    const [copies, keys] = [join(newFolder(), 'events'), join(newFolder(), 'keys')]
    await right(stores.backup({ folder: copies, keysFolder: keys }))
    expect(readdirSync(copies).sort()).toEqual(['events.db', 'readmodels.db'])
    expect(readdirSync(keys)).toEqual(['keys.db'])
    await stores.close()
    rmSync(folder, { recursive: true })
    mkdirSync(folder)
    for (const from of [copies, keys]) cpSync(from, folder, { recursive: true })
    const restored = await storesIn(folder)
    await everythingIsThere(serviceOn(restored), done)
    await restored.close()
  })

  test('never goes onto the live files, onto another backup, or onto anything else', async () => {
    const { folder, stores, casetrail, done, keep } = await begun()
    const link = join(newFolder(), 'link')
    symlinkSync(folder, link)
    const other = newFolder()
    writeFileSync(join(other, 'theirs.txt'), 'synthetic')
    const refusal = { tag: 'StoreUnavailable', what: 'a backup goes to a folder that is not there yet, or empty' }
    for (const taken of [folder, `${folder}/`, link, other]) {
      expect(await left(stores.backup({ folder: taken }))).toEqual(refusal)
      expect(await left(stores.backup({ folder: join(newFolder(), 'b'), keysFolder: taken }))).toEqual(refusal)
    }
    expect(readdirSync(other)).toEqual(['theirs.txt'])
    await writeNote(casetrail, await beginCase(casetrail, keep), keep)
    await stores.close()
    const again = await storesIn(folder)
    await everythingIsThere(serviceOn(again), done)
    await again.close()
  })

  test('that fails leaves nothing under its name', async () => {
    const { stores } = await begun()
    const file = join(newFolder(), 'file')
    writeFileSync(file, '')
    expect(await left(stores.backup({ folder: join(file, 'backup') }))).toMatchObject({ tag: 'StoreUnavailable' })
    await stores.close()
  })
})

describe('every file and folder that is made', () => {
  test('is for its owner alone, whatever the umask', async () => {
    const before = process.umask(0)
    try {
      const { folder, stores } = await begun(join(newFolder(), 'new'))
      const copies = join(newFolder(), 'backup')
      await right(stores.backup({ folder: copies }))
      for (const made of [folder, copies]) {
        expect(modeOf(made)).toBe('700')
        const names = readdirSync(made)
        expect(names.length).toBeGreaterThanOrEqual(3)
        expect(names.map((name) => [name, modeOf(join(made, name))])).toEqual(names.map((name) => [name, '600']))
      }
      await stores.close()
    } finally {
      process.umask(before)
    }
  })
})

describe('a file of the three that is missing', () => {
  test.each(['events.db', 'keys.db', 'readmodels.db'])('%s is told, and no new one is made', async (name) => {
    const { folder, stores, casetrail } = await begun()
    await right(casetrail.list('whichCasesAreStale'))
    await stores.close()
    rmSync(join(folder, name))
    expect(await left(openSqlite(folder, { wrappingKey: wrappingKeyOf(1) }))).toMatchObject({
      tag: 'StoreDamaged',
      what: expect.stringMatching(new RegExp(`^${name} is missing beside `)),
    })
    expect(existsSync(join(folder, name))).toBe(false)
  })

  test('can be made anew where it is the lists, by who says so', async () => {
    const { folder, stores, done } = await begun()
    await stores.close()
    rmSync(join(folder, 'readmodels.db'))
    const again = await right(openSqlite(folder, { wrappingKey: wrappingKeyOf(1), newReadModels: true }))
    await everythingIsThere(serviceOn(again), done)
    await again.close()
  })

  test('where nothing was ever stored is no fault: the first opening may have been cut off anywhere', async () => {
    for (const missing of [['events.db', 'readmodels.db'], ['readmodels.db'], ['keys.db']]) {
      const folder = newFolder()
      await (await storesIn(folder)).close()
      for (const name of missing) rmSync(join(folder, name))
      await (await storesIn(folder)).close()
    }
  })
})
