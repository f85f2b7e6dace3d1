import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { type Casetrail, newId, openCasetrail } from 'casetrail'
import * as E from 'fp-ts/lib/Either.js'
import { withFolder, withSqlite } from './folder.js'
import type { Figure } from './measure/Figure.js'
import { medianRate } from './measure/median.js'
import { by, caseEvents, clientKey, encodeStream, noteText, origin } from './synthetic.js'

/* Durable writing: one command after the other, and 64 in flight, against a raw prepared INSERT of the same bytes. */

const runs = 5

const fsyncRate = (folder: string): Promise<number> =>
  medianRate(runs, () => {
    const file = openSync(join(folder, 'fsync'), 'w')
    const block = Buffer.alloc(4096, 1)
    for (let i = 0; i < 500; i++) {
      writeSync(file, block)
      fdatasyncSync(file)
    }
    closeSync(file)
    return 500
  })

const rawInsertRate = (folder: string): Promise<number> => {
  const caseId = newId<'case'>()
  const [one] = encodeStream(caseId, clientKey(caseId), caseEvents(3).slice(2))
  const db = new DatabaseSync(join(folder, `raw-${newId()}.db`))
  db.exec(
    'PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE event(position INTEGER PRIMARY KEY, stream TEXT, revision INTEGER, id TEXT UNIQUE, header BLOB, body BLOB, UNIQUE(stream, revision))',
  )
  const insert = db.prepare('INSERT INTO event(stream, revision, id, header, body) VALUES (?, ?, ?, ?, ?)')
  let revision = 0
  return medianRate(runs, () => {
    for (let i = 0; i < 500; i++)
      insert.run('case', revision++, newId(), one?.header as Uint8Array, one?.body as Uint8Array)
    return 500
  }).finally(() => db.close())
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
      const begun = await casetrail.as(by).execute('ReceiveReferral', data)()
      if (E.isLeft(begun)) throw new Error(begun.left.tag)
    }),
  )
  return cases
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

/** Commands a second with so many in flight, spread over all cases. */
export const commandRate = (
  casetrail: Casetrail,
  cases: readonly string[],
  inFlight: number,
  sealed: boolean,
  perRun: number,
): Promise<number> =>
  medianRate(runs, async () => {
    let next = 0
    const worker = async (): Promise<void> => {
      while (next < perRun) {
        const caseId = cases[next++ % cases.length] as string
        await send(casetrail, caseId, sealed)
      }
    }
    await Promise.all(Array.from({ length: inFlight }, worker))
    return perRun
  })

/** Begins cases and answers their ids. */
export { beginCases }

/** Durable commands against the disk and against raw SQLite. */
export const durableFigures = (): Promise<readonly Figure[]> =>
  withFolder(async (folder) => {
    const fsync = await fsyncRate(folder)
    const raw = await rawInsertRate(folder)
    return withSqlite(join(folder, 'stores'), async (stores) => {
      const casetrail = openCasetrail({ stores, origin })
      const cases = await beginCases(casetrail, 200)
      const single = await commandRate(casetrail, cases, 1, true, 500)
      const plain = await commandRate(casetrail, cases, 1, false, 500)
      const many = await commandRate(casetrail, cases, 64, true, 4000)
      return [
        { what: 'fdatasync of 4 KiB', value: fsync, unit: '/s' },
        { what: 'raw INSERT of the same bytes, FULL', value: raw, unit: '/s', ratios: { fdatasync: raw / fsync } },
        {
          what: 'durable command, one sealed part, one after the other',
          value: single,
          unit: '/s',
          ratios: { 'raw INSERT': single / raw },
          goal: '0.60',
        },
        {
          what: 'durable command, nothing sealed, one after the other',
          value: plain,
          unit: '/s',
          ratios: { 'raw INSERT': plain / raw },
        },
        {
          what: 'durable commands, one sealed part, 64 in flight',
          value: many,
          unit: '/s',
          ratios: { 'one after the other': many / single },
          goal: '4',
        },
      ]
    })
  })
