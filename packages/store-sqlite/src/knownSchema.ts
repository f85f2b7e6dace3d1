import { type Database, inMemory, openDriver } from './driver.js'
import type { FileKind } from './FileKind.js'
import { Failed } from './storeErrorOf.js'

interface SchemaObject {
  readonly type: string
  readonly name: string
  readonly sql: string | null
}

const objectsOf = (database: Database): ReadonlyMap<string, string> => {
  const rows = database
    // Statistics that an operator had gathered steer the planner and change no answer.
    .prepare<SchemaObject>("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
    .all()
  return new Map(rows.map(({ type, name, sql }) => [`${type} ${name}`, sql ?? '']))
}

const written = new WeakMap<FileKind, Promise<ReadonlyMap<string, string>>>()

/** What the migrations of a kind write into an empty file. */
const schemaOf = async (kind: FileKind): Promise<ReadonlyMap<string, string>> => {
  const database = await openDriver(inMemory)
  try {
    for (const step of kind.migrations) database.exec(step)
    return objectsOf(database)
  } finally {
    database.close()
  }
}

/** The schema that a file of this kind must have, by the name of each object. */
export const knownSchema = (kind: FileKind): Promise<ReadonlyMap<string, string>> => {
  const known = written.get(kind) ?? schemaOf(kind)
  written.set(kind, known)
  return known
}

/**
 * Refuses a file whose tables, indexes or triggers are not the ones that this release writes: a trigger can swallow what is
 * answered as stored, an index that was made anew can hide rows.
 */
export const checkSchema = (database: Database, known: ReadonlyMap<string, string>): void => {
  const found = objectsOf(database)
  const differs = [...new Set([...known.keys(), ...found.keys()])].find((name) => known.get(name) !== found.get(name))
  if (differs !== undefined)
    throw new Failed({ tag: 'StoreDamaged', what: `the schema is not the one that was written: ${differs}` })
}
