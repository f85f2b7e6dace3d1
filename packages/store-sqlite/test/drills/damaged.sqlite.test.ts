import { cpSync, existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beginning, type StoredEvent } from '@casetrail/store'
import { openSqlite, type SqliteStores } from '@casetrail/store-sqlite'
import type { Either } from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { newFolder } from '../support/folders.js'
import { wrappingKeyOf } from '../support/keys.js'
import { right } from '../support/right.js'
import { drawnFrom, rounds } from './rounds.js'
import { beginCase, by as manager, serviceOn, storesIn, textOf, writeNote } from './service.js'

const nobody = (): void => undefined

/** A folder of a few cases with notes, closed; what a reader must be shown of it, if anything. */
const written = async (): Promise<{ readonly folder: string; readonly events: readonly StoredEvent[] }> => {
  const folder = newFolder()
  const stores = await storesIn(folder)
  const casetrail = serviceOn(stores)
  for (let cases = 0; cases < 12; cases++) {
    const caseId = await beginCase(casetrail, nobody)
    for (let notes = 0; notes < 4; notes++) await writeNote(casetrail, caseId, nobody)
  }
  await right(casetrail.list('whichCasesAreStale'))
  const { events } = await right(stores.events.readAll(beginning, 10_000))
  await stores.close()
  return { folder, events }
}

const copyOf = (folder: string): string => {
  const copy = newFolder()
  for (const file of ['events.db', 'events.db-wal', 'keys.db', 'keys.db-wal', 'readmodels.db', 'readmodels.db-wal'])
    if (existsSync(join(folder, file))) cpSync(join(folder, file), join(copy, file))
  return copy
}

/** Flips bits of one byte. */
const flip = (path: string, at: number, bits: number): void => {
  const bytes = readFileSync(path)
  bytes[at] = (bytes[at] ?? 0) ^ bits
  writeFileSync(path, bytes)
}

const opened = (folder: string): Promise<Either<unknown, SqliteStores>> =>
  openSqlite(folder, { wrappingKey: wrappingKeyOf(1) })()

/** Everything that the events of a store can be asked: a failure as data, or what was read. */
const readings = async (stores: SqliteStores): Promise<Either<unknown, readonly StoredEvent[]>> => {
  const verified = await serviceOn(stores).verify()()
  if (verified._tag === 'Left') return verified
  if (verified.right.faults.length > 0) return { _tag: 'Left', left: verified.right.faults }
  const page = await stores.events.readAll(beginning, 10_000)()
  return page._tag === 'Left' ? page : { _tag: 'Right', right: page.right.events }
}

describe('a byte of the events that changed on the disk', () => {
  test('is told, or changes nothing that is read: never an exception, never another history', async () => {
    const { folder, events } = await written()
    const draw = drawnFrom(7)
    let told = 0
    for (let round = 0; round < rounds(60); round++) {
      const copy = copyOf(folder)
      const path = join(copy, 'events.db')
      flip(path, Math.floor(draw() * readFileSync(path).length), 1 << Math.floor(draw() * 8))
      const stores = await opened(copy)
      if (stores._tag === 'Left') {
        told += 1
        continue
      }
      const read = await readings(stores.right)
      if (read._tag === 'Left') told += 1
      else expect(read.right).toEqual(events)
      await stores.right.close()
    }
    expect(told).toBeGreaterThan(0)
  })
})

describe('a write-ahead log that was cut', () => {
  test('at any length gives a beginning of what was written: whole appends, and every chain verifies', async () => {
    const folder = newFolder()
    const stores = await storesIn(folder)
    const casetrail = serviceOn(stores)
    for (let cases = 0; cases < 4; cases++) await writeNote(casetrail, await beginCase(casetrail, nobody), nobody)
    const { events } = await right(stores.events.readAll(beginning, 10_000))
    // As a killed process leaves it.
    const killed = copyOf(folder)
    await stores.close()
    const length = readFileSync(join(killed, 'events.db-wal')).length
    const draw = drawnFrom(11)
    for (let round = 0; round < rounds(20); round++) {
      const copy = copyOf(killed)
      truncateSync(join(copy, 'events.db-wal'), Math.floor(draw() * length))
      const again = await opened(copy)
      if (again._tag === 'Left') continue
      const read = await readings(again.right)
      expect(read._tag === 'Left' ? read.left : null).toBeNull()
      if (read._tag === 'Right') expect(read.right).toEqual(events.slice(0, read.right.length))
      await again.right.close()
    }
  })
})

describe('a byte of the keys that changed on the disk', () => {
  test('opens no note as another text, and is no exception', async () => {
    const folder = newFolder()
    const stores = await storesIn(folder)
    const casetrail = serviceOn(stores)
    const notes: string[] = []
    const caseId = await beginCase(casetrail, nobody)
    for (let count = 0; count < 3; count++)
      await writeNote(casetrail, caseId, ({ noteId }) => void notes.push(textOf(noteId ?? '')))
    await stores.close()
    const draw = drawnFrom(13)
    for (let round = 0; round < rounds(30); round++) {
      const copy = copyOf(folder)
      const path = join(copy, 'keys.db')
      flip(path, Math.floor(draw() * readFileSync(path).length), 1 << Math.floor(draw() * 8))
      const again = await opened(copy)
      if (again._tag === 'Left') continue
      const service = serviceOn(again.right)
      const look = await service.as(manager).openCase({ caseId })()
      const session = look._tag === 'Right' ? look.right.session : null
      const stands = await session?.ask('howDoesTheCaseStand', { caseId } as never)()
      if (stands?._tag === 'Right') expect(stands.right.notes.map(({ wordings }) => wordings[0]?.text)).toEqual(notes)
      await again.right.close()
    }
  })
})
