import { existsSync } from 'node:fs'
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { copyDatabase, type Database } from './driver.js'
import { logSeen } from './keyFile.js'
import { logPlaces } from './logPlaces.js'
import { openDatabase } from './openDatabase.js'
import { Failed } from './storeErrorOf.js'
import { eventsDb, type FileOfFolder, keysDb, readModelsDb } from './theFiles.js'

/** Where a backup goes: to folders that are not there yet, or empty. @since 0.2.0 */
export interface BackupTo {
  readonly folder: string
  /**
   * Where `keys.db` goes; default: beside the others. Let it lie apart and live briefly: a copy of a key outlives its
   * destruction.
   */
  readonly keysFolder?: string
}

const partial = (folder: string): string => `${folder}.partial`

const synced = async (path: string): Promise<void> => {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Never over what is there: neither the live files nor the backup of yesterday. */
const mustBeFree = async (folder: string): Promise<void> => {
  if (existsSync(folder) && (await readdir(folder)).length > 0)
    throw new Failed({ tag: 'StoreUnavailable', what: 'a backup goes to a folder that is not there yet, or empty' })
}

/** Its name is its promise: complete, on the disk, or not there. */
const putInPlace = async (folder: string): Promise<void> => {
  for (const name of await readdir(partial(folder))) await synced(join(partial(folder), name))
  await synced(partial(folder))
  await rename(partial(folder), folder)
  await synced(dirname(folder))
}

const opened = async <A>(folder: string, { name, kind }: FileOfFolder, work: (file: Database) => A): Promise<A> => {
  const database = await openDatabase(join(folder, name), kind, 'FULL')
  try {
    const answer = work(database)
    database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    return answer
  } finally {
    database.close()
  }
}

/**
 * Copies the three files of a folder that is in use as one set that opens as it is: the lists before the events, so that they
 * are not ahead of them; the keys after, so that none is missing; and the copied keys bound to the end of the copied log.
 */
export const backUp = async (live: string, to: BackupTo): Promise<void> => {
  const folder = resolve(to.folder)
  const keysFolder = resolve(to.keysFolder ?? to.folder)
  const folders = [...new Set([keysFolder, folder])]
  for (const one of folders) await mustBeFree(one)
  for (const one of folders) {
    await rm(partial(one), { recursive: true, force: true })
    await mkdir(partial(one), { recursive: true, mode: 0o700 })
  }
  const copy = ({ name }: FileOfFolder, into: string): Promise<void> =>
    copyDatabase(join(live, name), join(partial(into), name))
  await copy(readModelsDb, folder)
  await copy(eventsDb, folder)
  await copy(keysDb, keysFolder)
  const end = await opened(partial(folder), eventsDb, (events) => logPlaces(events).end())
  await opened(partial(keysFolder), keysDb, (keys) => logSeen(keys).bindTo(end))
  await opened(partial(folder), readModelsDb, () => undefined)
  for (const one of folders) await putInPlace(one)
}
