import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Casetrail, newId } from 'casetrail'
import * as E from 'fp-ts/lib/Either.js'
import { withFolder, withSqlite } from './folder.js'
import type { Figure } from './measure/Figure.js'
import { byTurns } from './measure/median.js'
import { by, caseEvents, clientKey, encodeStream, manager, noteText, serviceOn } from './synthetic.js'

/* Durable writing: one command after the other, and 64 in flight, against a raw prepared INSERT of the same bytes. */

const rounds = 11

/** Units of work a round: about 50 ms each on a quiet disk. */
const units = 250

const fsyncWork = (folder: string) => (): number => {
  const file = openSync(join(folder, 'fsync'), 'w')
  const block = Buffer.alloc(4096, 1)
  for (let i = 0; i < units; i++) {
    writeSync(file, block)
    fdatasyncSync(file)
  }
  closeSync(file)
  return units
}

const rawDatabase = (folder: string): DatabaseSync => {
  const db = new DatabaseSync(join(folder, 'raw.db'))
  db.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE event(position INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, id TEXT UNIQUE, header BLOB, body BLOB, UNIQUE(stream, revision))',
  )
  return db
}

/** A raw prepared INSERT of the bytes of one event with one sealed part, each its own transaction. */
const rawInsertWork = (db: DatabaseSync) => {
  const caseId = newId<'case'>()
  const [one] = encodeStream(caseId, clientKey(caseId), caseEvents(3).slice(2))
  const insert = db.prepare('INSERT INTO event(stream, revision, id, header, body) VALUES (?, ?, ?, ?, ?)')
  let revision = 0
  return (): number => {
    for (let i = 0; i < units; i++)
      insert.run('case', revision++, newId(), one?.header as Uint8Array, one?.body as Uint8Array)
    return units
  }
}

const beginCases = async (casetrail: Casetrail, count: number): Promise<readonly string[]> => {
  const cases = Array.from({ length: count }, () => newId())
  await Promise.all(
    cases.map(async (caseId) => {
      const data = {
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
      } as const
      const worker = { caseId, workerId: by.performedBy, role: by.role }
      const begun = [
        await casetrail.as(manager).execute('ReceiveReferral', data)(),
        await casetrail.as(manager).execute('AssignWorker', worker)(),
      ]
      for (const one of begun) if (E.isLeft(one)) throw new Error(one.left.tag)
    }),
  )
  return cases
}

/** What to send, and how. */
export interface CommandLoad {
  readonly inFlight: number
  readonly sealed: boolean
  readonly count: number
}

/** One command: a note (one sealed part) or a contact attempt (nothing sealed). */
const command = (casetrail: Casetrail, caseId: string, sealed: boolean) =>
  sealed
    ? casetrail.as(by).execute('AddCaseNote', { caseId, noteId: newId(), channel: 'phone', text: noteText })
    : casetrail.as(by).execute('RecordContactAttempt', {
        caseId,
        contactAttemptId: newId(),
        channel: 'phone',
        outcome: 'reached',
      })

const send = async (casetrail: Casetrail, caseId: string, sealed: boolean): Promise<void> => {
  const done = await command(casetrail, caseId, sealed)()
  if (E.isLeft(done)) throw new Error(done.left.tag)
}

/** So many commands, with so many in flight, spread over all cases. */
export const commandWork =
  (casetrail: Casetrail, cases: readonly string[], { inFlight, sealed, count }: CommandLoad) =>
  async (): Promise<number> => {
    let next = 0
    const worker = async (): Promise<void> => {
      while (next < count) {
        const caseId = cases[next++ % cases.length] as string
        await send(casetrail, caseId, sealed)
      }
    }
    await Promise.all(Array.from({ length: inFlight }, worker))
    return count
  }

/** Begins cases and answers their ids. */
export { beginCases }

/** Durable commands against the disk and against raw SQLite, by turns. */
export const durableFigures = (): Promise<readonly Figure[]> =>
  withFolder((folder) =>
    withSqlite(join(folder, 'stores'), async (stores) => {
      const casetrail = serviceOn(stores)
      const cases = await beginCases(casetrail, 200)
      const db = rawDatabase(folder)
      const [raw, fsync, single, plain, many] = await byTurns(rounds, [
        rawInsertWork(db),
        fsyncWork(folder),
        commandWork(casetrail, cases, { inFlight: 1, sealed: true, count: units }),
        commandWork(casetrail, cases, { inFlight: 1, sealed: false, count: units }),
        commandWork(casetrail, cases, { inFlight: 64, sealed: true, count: units * 8 }),
      ])
      db.close()
      if (!raw || !fsync || !single || !plain || !many) return []
      return [
        { what: 'fdatasync of 4 KiB', value: fsync.rate, unit: '/s' },
        { what: 'raw INSERT of the same bytes, FULL', value: raw.rate, unit: '/s' },
        {
          what: 'durable command, one sealed part, one after the other',
          value: single.rate,
          unit: '/s',
          ratios: { 'raw INSERT': single.ratio },
          goal: '0.60',
        },
        {
          what: 'durable command, nothing sealed, one after the other',
          value: plain.rate,
          unit: '/s',
          ratios: { 'raw INSERT': plain.ratio },
        },
        {
          what: 'durable commands, one sealed part, 64 in flight',
          value: many.rate,
          unit: '/s',
          ratios: { 'one after the other': many.ratio / single.ratio },
          goal: '4',
        },
      ]
    }),
  )
