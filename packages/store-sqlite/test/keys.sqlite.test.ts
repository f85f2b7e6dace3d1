import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DataKey, type KeyScope, systemRandom } from '@casetrail/ledger'
import { openSqlite } from '@casetrail/store-sqlite'
import { describe, expect, test, vi } from 'vitest'
import { openDriver } from '../src/driver.js'
import { newEvents, newStream } from './support/events.js'
import { newFolder } from './support/folders.js'
import { wrappingKeyOf } from './support/keys.js'
import { sqliteKeyStore } from './support/oneFile.js'
import { left, right } from './support/right.js'

const wrapping = wrappingKeyOf(1)
const newPath = (): string => join(newFolder(), 'keys.db')
const newScope = (): KeyScope => ({ record: newStream(), subject: 'client', purpose: 'case' })
const kidsOf = (keys: readonly (DataKey | null)[]): unknown => keys.map((key) => key?.kid)

describe('the wrapping key', () => {
  test('a wrong one is refused at opening, even while the store holds no key', async () => {
    const path = newPath()
    await (await right(sqliteKeyStore(path, wrapping))).close()
    expect(await left(sqliteKeyStore(path, wrappingKeyOf(2)))).toEqual({
      tag: 'StoreDamaged',
      what: 'wrong wrapping key',
    })
    const store = await right(sqliteKeyStore(path, wrapping))
    const [key] = await right(store.provide([newScope()]))
    await store.close()
    expect(await left(sqliteKeyStore(path, wrappingKeyOf(2)))).toEqual({
      tag: 'StoreDamaged',
      what: 'wrong wrapping key',
    })
    const again = await right(sqliteKeyStore(path, wrapping))
    expect(kidsOf(await right(again.find([(key as DataKey).kid])))).toEqual([key?.kid])
    await again.close()
  })

  test('no key stands in clear in any file of the folder', async () => {
    const folder = newFolder()
    const store = await right(sqliteKeyStore(join(folder, 'keys.db'), wrapping))
    const drawn: Uint8Array[] = []
    const draw = systemRandom.bytes
    const spied = vi.spyOn(systemRandom, 'bytes').mockImplementation((n) => {
      const bytes = draw(n)
      if (n === 32) drawn.push(bytes.slice())
      return bytes
    })
    await right(store.provide(Array.from({ length: 5 }, newScope)))
    spied.mockRestore()
    expect(drawn).toHaveLength(5)
    const stored = Buffer.concat(readdirSync(folder).map((file) => readFileSync(join(folder, file))))
    for (const key of drawn) expect(stored.includes(Buffer.from(key))).toBe(false)
    await store.close()
  })

  test('a row that was moved to another scope or cut short does not open', async () => {
    const path = newPath()
    const store = await right(sqliteKeyStore(path, wrapping))
    const [one, two] = [newScope(), newScope()]
    const [key] = (await right(store.provide([one, two]))) as [DataKey, DataKey]
    const damage = await openDriver(path)
    damage.prepare('UPDATE key SET record = ? WHERE record = ?').run(newStream(), one.record)
    damage.prepare('UPDATE key SET wrapped = ? WHERE record = ?').run(new Uint8Array(3), two.record)
    damage.close()
    const expected = { tag: 'StoreDamaged', what: 'a stored key does not unwrap' }
    expect(await left(store.find([key.kid]))).toEqual(expected)
    expect(await left(store.provide([two]))).toEqual(expected)
    await store.close()
  })
})

describe('several processes', () => {
  test('that provide one scope agree on one key', async () => {
    const path = newPath()
    const stores = await Promise.all([1, 2, 3].map(() => right(sqliteKeyStore(path, wrapping))))
    const scopes = Array.from({ length: 20 }, newScope)
    const answers = await Promise.all(stores.map((store) => right(store.provide(scopes))))
    for (const keys of answers) expect(kidsOf(keys)).toEqual(kidsOf(answers[0] ?? []))
    await Promise.all(stores.map((store) => store.close()))
  })

  test('a key that one of them destroys does not live on in the memory of another', async () => {
    const path = newPath()
    const store = await right(sqliteKeyStore(path, wrapping))
    const [key] = (await right(store.provide([newScope()]))) as [DataKey]
    expect(kidsOf(await right(store.find([key.kid])))).toEqual([key.kid])
    const other = await openDriver(path)
    other.prepare('DELETE FROM key WHERE kid = ?').run(key.kid)
    other.close()
    expect(await right(store.find([key.kid]))).toEqual([null])
    await store.close()
  })
})

describe('memory', () => {
  test('a store that may keep one key in memory still gives all of them', async () => {
    const store = await right(sqliteKeyStore(newPath(), wrapping, { cachedKeys: 1 }))
    const scopes = Array.from({ length: 5 }, newScope)
    const keys = await right(store.provide(scopes))
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(5)
    expect(kidsOf(await right(store.find(keys.map(({ kid }) => kid))))).toEqual(kidsOf(keys))
    expect(kidsOf(await right(store.provide(scopes)))).toEqual(kidsOf(keys))
    await store.close()
  })
})

describe('a folder of stores', () => {
  test('is made, opened, copied and opened again from the copies', async () => {
    const folder = join(newFolder(), 'new', 'data')
    const stores = await right(openSqlite(folder, { wrappingKey: wrapping }))
    expect(
      readdirSync(folder)
        .filter((file) => file.endsWith('.db'))
        .sort(),
    ).toEqual(['events.db', 'keys.db', 'readmodels.db'])
    const [scope, stream] = [newScope(), newStream()]
    const [key] = (await right(stores.keys.provide([scope]))) as [DataKey]
    await right(stores.events.append(stream, 'noStream', newEvents(2)))
    const copies = newFolder()
    await right(stores.backup({ folder: copies }))
    await stores.close()
    await stores.close()
    const restored = await right(openSqlite(copies, { wrappingKey: wrapping }))
    expect((await right(restored.events.head(stream)))?.revision).toBe(1)
    expect(kidsOf(await right(restored.keys.find([key.kid])))).toEqual([key.kid])
    await restored.close()
  })

  test('with the wrong wrapping key opens nothing and leaves the other files alone', async () => {
    const folder = newFolder()
    await (await right(sqliteKeyStore(join(folder, 'keys.db'), wrapping))).close()
    expect(await left(openSqlite(folder, { wrappingKey: wrappingKeyOf(2) }))).toEqual({
      tag: 'StoreDamaged',
      what: 'wrong wrapping key',
    })
    expect(readdirSync(folder)).toEqual(['keys.db'])
  })

  test('in the place of a file cannot be made', async () => {
    const path = newPath()
    await (await right(sqliteKeyStore(path, wrapping))).close()
    expect(await left(openSqlite(path, { wrappingKey: wrapping }))).toEqual({
      tag: 'StoreUnavailable',
      what: 'the folder cannot be made',
    })
  })
})
