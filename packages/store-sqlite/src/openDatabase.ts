import { statSync } from 'node:fs'
import { lockWaitMs } from './attempt.js'
import { type Database, openDriver } from './driver.js'
import type { FileKind } from './FileKind.js'
import { checkSchema, knownSchema } from './knownSchema.js'
import { Failed } from './storeErrorOf.js'

/**
 * `FULL`: an answered write survives power loss. `NORMAL`: it survives a crash of the process, but the last writes may be
 * lost with the power. @since 0.1.0
 */
export type Synchronous = 'FULL' | 'NORMAL'

const damaged = (what: string): Failed => new Failed({ tag: 'StoreDamaged', what })

const pragma = (database: Database, name: string): unknown =>
  Object.values(database.prepare<Readonly<Record<string, unknown>>>(`PRAGMA ${name}`).get() ?? {})[0]

/** The schema version of a file of this kind; 0 for a new file. Throws on any other file. */
const versionOf = (database: Database, kind: FileKind): number => {
  const version = Number(pragma(database, 'user_version'))
  const application = pragma(database, 'application_id')
  const tables = database.prepare<{ readonly n: number }>('SELECT count(*) AS n FROM sqlite_schema').get()?.n
  if (application === 0 && version === 0 && tables === 0) return 0
  if (application !== kind.applicationId) throw damaged(`not a Casetrail ${kind.name}`)
  if (version > kind.migrations.length)
    throw damaged(`schema version ${version} is newer than ${kind.migrations.length}`)
  return version
}

const migrate = (database: Database, kind: FileKind): void =>
  database.transaction(() => {
    // Read again under the lock: another process may have migrated in between.
    for (const step of kind.migrations.slice(versionOf(database, kind))) database.exec(step)
    database.exec(`PRAGMA application_id = ${kind.applicationId}; PRAGMA user_version = ${kind.migrations.length}`)
  })

/** Which file stands at a path; undefined: none. */
const fileAt = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.ino

/**
 * Every write looks, under the lock, whether the file is still the one that was opened, and whether somebody changed the
 * schema since: then what it does is no longer what it says.
 */
const guarded = (database: Database, path: string, known: ReadonlyMap<string, string>): Database => {
  const file = fileAt(path)
  const schemaVersion = database.prepare<{ readonly schema_version: number }>('PRAGMA schema_version')
  let seen = schemaVersion.get()?.schema_version
  const look = (): void => {
    if (fileAt(path) !== file)
      throw new Failed({ tag: 'StoreUnavailable', what: 'the file was removed or replaced while it was open' })
    const now = schemaVersion.get()?.schema_version
    if (now === seen) return
    checkSchema(database, known)
    seen = now
  }
  return {
    ...database,
    transaction: (run) =>
      database.transaction(() => {
        look()
        return run()
      }),
  }
}

/**
 * Opens or creates a file of one kind: write-ahead log, the asked durability, deleted bytes overwritten, schema migrated
 * and the one that is known. Throws; callers wrap it in `attempt`.
 */
export const openDatabase = async (path: string, kind: FileKind, synchronous: Synchronous): Promise<Database> => {
  const known = await knownSchema(kind)
  const database = await openDriver(path)
  try {
    database.exec(`PRAGMA busy_timeout = ${lockWaitMs}`)
    const version = versionOf(database, kind)
    if (pragma(database, 'journal_mode = WAL') !== 'wal')
      throw new Failed({ tag: 'StoreUnavailable', what: 'this place does not allow a write-ahead log' })
    // 4,000 pages (16 MB) before a checkpoint instead of 1,000: measured 5 % more single and 20 % more grouped appends.
    database.exec(
      `PRAGMA synchronous = ${synchronous}; PRAGMA secure_delete = ON; PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -8000`,
    )
    if (version < kind.migrations.length) migrate(database, kind)
    checkSchema(database, known)
    return guarded(database, path, known)
  } catch (error) {
    database.close()
    throw error
  }
}

/** Empties the write-ahead log into the file and closes it. */
export const closeDatabase = (database: Database): void => {
  try {
    pragma(database, 'wal_checkpoint(TRUNCATE)')
  } catch {
    // Only tidying: what is in the log is as safe as what is in the file, and the next process to open takes it over.
  }
  database.close()
}
