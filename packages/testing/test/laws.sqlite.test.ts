import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemRandom, wrappingKeyFrom } from '@casetrail/ledger'
import type { Stores } from '@casetrail/store'
import { openSqlite } from '@casetrail/store-sqlite'
import { lawCases, laws, serviceOn } from '@casetrail/testing'
import { describe, test } from 'vitest'

const folders = new WeakMap<Stores, string>()

const sqlite = async (): Promise<Stores> => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-laws-'))
  const key = wrappingKeyFrom(systemRandom.bytes(32))
  if (key._tag === 'Left') throw new Error(key.left.tag)
  const stores = await openSqlite(folder, { wrappingKey: key.right, synchronous: 'NORMAL' })()
  if (stores._tag === 'Left') throw new Error(stores.left.tag)
  folders.set(stores.right, folder)
  return stores.right
}

const cleanUp = async (stores: Stores): Promise<void> => {
  const folder = folders.get(stores)
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true })
}

describe('the laws on SQLite', () => {
  for (const { title, run } of lawCases(laws, serviceOn(sqlite, { cleanUp }), { numRuns: 10 })) test(title, run)
})
