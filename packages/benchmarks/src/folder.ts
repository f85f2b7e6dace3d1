import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wrappingKeyFrom } from '@casetrail/ledger'
import type { Stores } from '@casetrail/store'
import { openSqlite } from '@casetrail/store-sqlite'
import * as E from 'fp-ts/lib/Either.js'

/** Lends a folder of the system's temporary directory and removes it afterwards. */
export const withFolder = async <A>(work: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-benchmark-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Opens SQLite stores in a folder and closes them afterwards. */
export const withSqlite = async <A>(
  folder: string,
  work: (stores: Stores) => Promise<A>,
  synchronous: 'FULL' | 'NORMAL' = 'FULL',
): Promise<A> => {
  mkdirSync(folder, { recursive: true })
  // A key for measuring alone, the same in every process of one run.
  const wrappingKey = wrappingKeyFrom(new Uint8Array(32).fill(7))
  if (E.isLeft(wrappingKey)) throw new Error(wrappingKey.left.tag)
  const stores = await openSqlite(folder, { wrappingKey: wrappingKey.right, synchronous })()
  if (E.isLeft(stores)) throw new Error(JSON.stringify(stores.left))
  try {
    return await work(stores.right)
  } finally {
    await stores.right.close()
  }
}
