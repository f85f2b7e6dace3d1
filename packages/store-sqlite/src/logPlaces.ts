import { leafHash } from '@casetrail/ledger'
import type { Database } from './driver.js'

/** A place in a log: a position and, by its leaf hash, the event that stands there. */
export interface LogPlace {
  readonly position: number
  readonly leaf: string
}

/** The places of an open log, for whoever must know again later whether it is still that one. */
export interface LogPlaces {
  /** Where it ends; null: it holds nothing. */
  readonly end: () => LogPlace | null
  /** The leaf of the event at a position; null: none stands there. */
  readonly leafAt: (position: number) => string | null
}

/** {@link LogPlaces} of an event file. */
export const logPlaces = (database: Database): LogPlaces => {
  const last = database.prepare<{ readonly position: number; readonly header: Uint8Array }>(
    'SELECT position, header FROM event ORDER BY position DESC LIMIT 1',
  )
  const at = database.prepare<{ readonly header: Uint8Array }>('SELECT header FROM event WHERE position = ?')
  return {
    end: () => {
      const row = last.get()
      return row === undefined ? null : { position: row.position, leaf: leafHash(row.header) }
    },
    leafAt: (position) => {
      const row = at.get(position)
      return row === undefined ? null : leafHash(row.header)
    },
  }
}
