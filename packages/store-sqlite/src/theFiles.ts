import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { eventFile } from './eventFile.js'
import type { FileKind } from './FileKind.js'
import { keyFile } from './keyFile.js'
import { openDatabase } from './openDatabase.js'
import { readModelFile } from './sqliteReadModelStore.js'
import { Failed } from './storeErrorOf.js'

/** One of the three files of a folder. */
export interface FileOfFolder {
  readonly name: string
  readonly kind: FileKind
  /** Finds a row where the file holds what was ever answered. */
  readonly anything: string
}

/** What opens all that is sealed. */
export const keysDb: FileOfFolder = {
  name: 'keys.db',
  kind: keyFile,
  anything: 'SELECT 1 FROM key UNION ALL SELECT 1 FROM log_seen LIMIT 1',
}

/** What happened. */
export const eventsDb: FileOfFolder = { name: 'events.db', kind: eventFile, anything: 'SELECT 1 FROM event LIMIT 1' }

/** What is derived from the events. */
export const readModelsDb: FileOfFolder = {
  name: 'readmodels.db',
  kind: readModelFile,
  anything: 'SELECT 1 FROM checkpoint LIMIT 1',
}

/** All three, in the order of opening: with the wrong wrapping key nothing else is touched. */
export const theFiles = [keysDb, eventsDb, readModelsDb] as const

const holdsAnything = async (folder: string, { name, kind, anything }: FileOfFolder): Promise<boolean> => {
  const database = await openDatabase(join(folder, name), kind, 'FULL')
  try {
    return database.prepare(anything).get() !== undefined
  } finally {
    database.close()
  }
}

/**
 * Refuses a folder in which one of the files is missing beside another that holds something: a new and empty one in its place
 * would answer as if nothing had ever happened. `mayBeNew` may be missing.
 */
export const nothingIsMissing = async (folder: string, mayBeNew: readonly FileOfFolder[]): Promise<void> => {
  const there = theFiles.filter(({ name }) => existsSync(join(folder, name)))
  const missing = theFiles.filter((file) => !there.includes(file) && !mayBeNew.includes(file))
  if (missing.length === 0) return
  for (const file of there)
    if (await holdsAnything(folder, file)) {
      const names = missing.map(({ name }) => name).join(' and ')
      throw new Failed({ tag: 'StoreDamaged', what: `${names} is missing beside ${file.name}, which is not empty` })
    }
}
