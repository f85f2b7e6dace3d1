import { access, chmod, open } from 'node:fs/promises'
import { dirname } from 'node:path'

/** What SQLite stores, as JavaScript sees it here: no BigInt anywhere. */
export type Value = string | number | null | Uint8Array

/** A prepared statement. Both engines offer exactly this, so there is no wrapper in the hot path. */
export interface Statement<Row> {
  readonly run: (...values: readonly Value[]) => {
    readonly changes: number | bigint
    readonly lastInsertRowid: number | bigint
  }
  readonly get: (...values: readonly Value[]) => Row | undefined
  readonly all: (...values: readonly Value[]) => Row[]
  /** Row by row; left early, the statement is let go. */
  readonly iterate: (...values: readonly Value[]) => Iterable<Row>
}

/** One open SQLite file. Everything here throws what the engine throws; `storeErrorOf` reads it. */
export interface Database {
  readonly exec: (sql: string) => void
  readonly prepare: <Row>(sql: string) => Statement<Row>
  /** Runs in one write transaction: committed when `run` returns, rolled back when it throws. */
  readonly transaction: <A>(run: () => A) => A
  readonly close: () => void
}

/** The path of a database that is in no file. */
export const inMemory = ':memory:'

/** Neither engine is there. The message says what to install. */
export class NoDriver extends Error {}

interface Connection {
  exec(sql: string): unknown
  prepare(sql: string): unknown
  close(): unknown
}
interface Engine {
  readonly open: (path: string) => Connection
  readonly backup: (connection: Connection, to: string) => Promise<unknown>
}

const vacuumInto = async (connection: Connection, to: string): Promise<void> => {
  const vacuum = connection.prepare('VACUUM INTO ?') as Statement<never>
  vacuum.run(to)
}

/** In one step, off the event loop where the engine can: a copy in steps begins again whenever somebody writes. */
const everyPage = 2 ** 31 - 1

const builtIn = (): Engine | null => {
  const sqlite = process.getBuiltinModule('node:sqlite')
  if (sqlite === undefined) return null
  return {
    open: (path) => new sqlite.DatabaseSync(path),
    // Node 22 before 22.16 has no `backup`; VACUUM INTO gives the same file, in one blocking step.
    backup: (connection, to) =>
      typeof sqlite.backup === 'function'
        ? sqlite.backup(connection as InstanceType<typeof sqlite.DatabaseSync>, to, { rate: everyPage })
        : vacuumInto(connection, to),
  }
}

const peer = async (): Promise<Engine> => {
  // A variable, so that the compiler does not ask for the types of an optional peer.
  const name: string = 'better-sqlite3'
  try {
    const { default: BetterSqlite3 } = (await import(name)) as {
      default: new (path: string) => Connection & { backup(to: string, options: object): Promise<unknown> }
    }
    return {
      open: (path) => new BetterSqlite3(path),
      backup: (connection, to) =>
        (connection as InstanceType<typeof BetterSqlite3>).backup(to, { progress: () => everyPage }),
    }
  } catch {
    throw new NoDriver(
      `Node ${process.versions.node} has no node:sqlite, and better-sqlite3 is missing or does not load: use Node 22.13 or later, or install better-sqlite3 (12 on Node 20)`,
    )
  }
}

const engine = async (): Promise<Engine> => builtIn() ?? (await peer())

/**
 * A file that is not there yet is made for the owner alone, and one that was made wider is made so: SQLite gives the files
 * beside it the same mode. Where that cannot be done, the engine says what is wrong.
 */
const forTheOwnerAlone = async (path: string): Promise<void> => {
  try {
    await (await open(path, 'a', 0o600)).close()
    await chmod(path, 0o600)
  } catch {
    // A folder, somebody else's file, a disk that may not be written.
  }
}

/** Opens a SQLite file with `node:sqlite` where the runtime has it, otherwise with `better-sqlite3`. */
export const openDriver = async (path: string): Promise<Database> => {
  // Asked first, because the engines name a missing folder each in its own way.
  if (path !== inMemory) await access(dirname(path))
  const { open: connect } = await engine()
  if (path !== inMemory) await forTheOwnerAlone(path)
  const connection = connect(path)
  const prepare = <Row>(sql: string): Statement<Row> => connection.prepare(sql) as Statement<Row>
  const [begin, commit, rollback] = [prepare('BEGIN IMMEDIATE'), prepare('COMMIT'), prepare('ROLLBACK')]
  return {
    exec: (sql) => void connection.exec(sql),
    prepare,
    transaction: (run) => {
      begin.run()
      try {
        const result = run()
        commit.run()
        return result
      } catch (error) {
        try {
          rollback.run()
        } catch {
          // On a full disk or a read error SQLite has rolled back by itself; what counts is the first error.
        }
        throw error
      }
    },
    close: () => void connection.close(),
  }
}

/**
 * A consistent copy of a file that is in use, into a new one, through a connection of its own: one that is written through
 * cannot be copied from.
 */
export const copyDatabase = async (from: string, to: string): Promise<void> => {
  const { open: connect, backup } = await engine()
  await forTheOwnerAlone(to)
  const connection = connect(from)
  try {
    await backup(connection, to)
  } finally {
    connection.close()
  }
}
