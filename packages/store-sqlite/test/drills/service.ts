import { type Instant, instantOf } from '@casetrail/kernel'
import { openSqlite, type SqliteStores } from '@casetrail/store-sqlite'
import { type Casetrail, newId, openCasetrail } from 'casetrail'
import { wrappingKeyOf } from '../support/keys.js'
import { right } from '../support/right.js'

/* The service of every drill: one origin, one founding, one wrapping key, whichever process opens it. Synthetic. */

const manager = '0b0b4c1e-0000-4000-8000-0000000000aa'
const officer = '0b0b4c1e-0000-4000-8000-0000000000ab'

/** Who acts in the drills: the manager, who has a ground for all of it. */
export const by = { performedBy: manager, role: 'serviceManager', organisation: 'kirkleesCouncil' } as const

/** The stores of a folder, as every drill opens them. */
export const storesIn = (folder: string): Promise<SqliteStores> =>
  right(openSqlite(folder, { wrappingKey: wrappingKeyOf(1) }))

/** The service on these stores. */
export const serviceOn = (stores: SqliteStores, now: () => Instant = () => instantOf(Date.now())): Casetrail =>
  openCasetrail({ stores, origin: 'casetrail.example/drill', founding: { manager, officer }, clock: { now } })

/** What was acknowledged: a command id and what it did. */
export interface Done {
  readonly commandId: string
  readonly type: string
  readonly caseId: string
  /** Of a note. */
  readonly noteId?: string
}

/** The text of a note, which follows from its id: a reader knows what must be there. */
export const textOf = (noteId: string): string => `Synthetic note ${noteId}`

const referralOf = (caseId: string) =>
  ({
    caseId,
    referralId: newId(),
    personId: newId(),
    service: 'socialPrescribing',
    pcn: 'PCN-SYNTHETIC-1',
    practice: 'SYNTHETIC-GP-1',
    referrer: 'gpPractice',
    referrerOrganisation: null,
    reasons: [],
    reasonText: null,
  }) as const

const answered = async (answer: ReturnType<ReturnType<Casetrail['as']>['execute']>): Promise<void> => {
  const done = await answer()
  if (done._tag === 'Left') throw new Error(JSON.stringify(done.left))
}

/** Begins a case; hands on what is acknowledged. */
export const beginCase = async (casetrail: Casetrail, done: (one: Done) => void): Promise<string> => {
  const [caseId, commandId] = [newId(), newId()]
  await answered(casetrail.as(by).execute('ReceiveReferral', referralOf(caseId), { commandId }))
  done({ commandId, type: 'ReceiveReferral', caseId })
  return caseId
}

/** Writes a note; hands on what is acknowledged. */
export const writeNote = async (casetrail: Casetrail, caseId: string, done: (one: Done) => void): Promise<void> => {
  const [noteId, commandId] = [newId(), newId()]
  const note = { caseId, noteId, channel: 'phone', text: textOf(noteId) } as const
  await answered(casetrail.as(by).execute('AddCaseNote', note as never, { commandId }))
  done({ commandId, type: 'AddCaseNote', caseId, noteId })
}
