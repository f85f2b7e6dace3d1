import type { StoreError } from '@casetrail/store'
import { NoDriver } from './driver.js'

const codes = {
  BUSY: 5,
  LOCKED: 6,
  READONLY: 8,
  IOERR: 10,
  CORRUPT: 11,
  FULL: 13,
  CANTOPEN: 14,
  PROTOCOL: 15,
  NOTADB: 26,
} as const

/** SQLite's primary result code, from `node:sqlite` (a number) or `better-sqlite3` (a name); null: not from SQLite. */
const primaryCode = (error: unknown): number | null => {
  if (!(error instanceof Error)) return null
  const { errcode, code } = error as { errcode?: unknown; code?: unknown }
  if (typeof errcode === 'number') return errcode & 0xff
  const name = typeof code === 'string' ? /^SQLITE_([A-Z]+)/.exec(code)?.[1] : undefined
  return name === undefined ? null : (codes[name as keyof typeof codes] ?? null)
}

/** Node's own failure of a file operation, as when a backup is moved to its place. */
const fromFileSystem = (error: unknown): error is { readonly code: string } =>
  error instanceof Error && 'syscall' in error && 'code' in error && typeof error.code === 'string'

/** `node:sqlite` has no number for it. */
const isOutOfRange = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_OUT_OF_RANGE'

/** A failure that the store itself has found, on its way through code that is not written in `Either`. */
export class Failed extends Error {
  readonly storeError: StoreError
  constructor(storeError: StoreError) {
    super(storeError.tag)
    this.storeError = storeError
  }
}

/** The failure as data, or null when it is a bug. SQLite's own message is left out: it can name files and columns. */
export const storeErrorOf = (error: unknown, busyTimeoutMs: number): StoreError | null => {
  if (error instanceof Failed) return error.storeError
  if (error instanceof NoDriver) return { tag: 'StoreUnavailable', what: error.message }
  if (fromFileSystem(error))
    return error.code === 'ENOSPC'
      ? { tag: 'StoreFull' }
      : { tag: 'StoreUnavailable', what: `file system: ${error.code}` }
  if (isOutOfRange(error)) return { tag: 'StoreDamaged', what: 'the file holds a number that was never written' }
  switch (primaryCode(error)) {
    case codes.BUSY:
    case codes.LOCKED:
    case codes.PROTOCOL:
      return { tag: 'Busy', waitedMs: busyTimeoutMs }
    case codes.FULL:
      return { tag: 'StoreFull' }
    case codes.CORRUPT:
      return { tag: 'StoreDamaged', what: 'the database file is malformed' }
    case codes.NOTADB:
      return { tag: 'StoreDamaged', what: 'not a database' }
    case codes.READONLY:
      return { tag: 'StoreUnavailable', what: 'the file may not be written' }
    case codes.CANTOPEN:
      return { tag: 'StoreUnavailable', what: 'the file cannot be opened' }
    case codes.IOERR:
      return { tag: 'StoreUnavailable', what: 'SQLite reports an input or output error' }
    default:
      return null
  }
}
