import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readModel } from '@casetrail/facts'
import { type AnyReadModel, revealed, subjectOf } from '@casetrail/kernel'
import { type CatchUpOptions, rebuild } from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import { withSqlite } from './folder.js'
import { serviceOn } from './synthetic.js'

/* One measured rebuild in this process: `node rebuildOnce.js <folder> <mode>`, the result as JSON on standard output. */

/** What is measured. */
export type RebuildMode = 'raw' | 'closed' | 'verified' | 'opened'

/** The figure of one run. */
export interface RebuildResult {
  readonly eventsPerSecond: number
  readonly peakMb: number
}

const raw = (folder: string): number => {
  const db = new DatabaseSync(join(folder, 'events.db'), { readOnly: true })
  let count = 0
  let length = 0
  for (const row of db.prepare('SELECT header, body FROM event ORDER BY position').iterate()) {
    const { header, body } = row as { readonly header: Uint8Array; readonly body: Uint8Array }
    length += Object.keys(
      JSON.parse(Buffer.from(header.buffer, header.byteOffset, header.byteLength).toString('utf8')) as object,
    ).length
    length += Object.keys(
      JSON.parse(Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8')) as object,
    ).length
    count += 1
  }
  db.close()
  return length > 0 ? count : 0
}

/** Reads every event of a case and, when its part is open, how long the note is. */
const notesModel = readModel({
  name: 'notesRead',
  version: '1',
  clauses: ['C8'],
  asks: 'How many characters of notes does each case hold?',
  categories: ['case'],
  keysOf: ({ stream }) => [subjectOf(stream)],
  initial: () => ({ contacts: 0, characters: 0 }),
  on: {
    ReferralReceived: (draft) => void draft.contacts++,
    ContactAttempted: (draft) => void draft.contacts++,
    CaseClosed: (draft) => void draft.contacts++,
    CaseNoteAdded: (draft, event) => {
      draft.characters += revealed(event.parts.client)?.text.length ?? 0
    },
  },
  listedAt: () => null,
})

const rebuildAll = (folder: string, models: readonly AnyReadModel[] | null, options: CatchUpOptions): Promise<number> =>
  withSqlite(
    folder,
    async (stores) => {
      const { runtime } = serviceOn(stores)
      const done = await rebuild(runtime)(models ?? [...runtime.readModels.values()], options)()
      if (E.isLeft(done)) throw new Error(JSON.stringify(done.left))
      return done.right.events
    },
    'NORMAL',
  )

const modes: Readonly<Record<RebuildMode, (folder: string) => number | Promise<number>>> = {
  raw,
  closed: (folder) => rebuildAll(folder, null, { verify: false }),
  verified: (folder) => rebuildAll(folder, null, { verify: true }),
  opened: (folder) => rebuildAll(folder, [notesModel], { verify: true, open: true }),
}

const [folder, mode] = process.argv.slice(2)
if (folder !== undefined && mode !== undefined) {
  const start = performance.now()
  const events = await modes[mode as RebuildMode](folder)
  const seconds = (performance.now() - start) / 1000
  const result: RebuildResult = { eventsPerSecond: events / seconds, peakMb: process.resourceUsage().maxRSS / 1024 }
  process.stdout.write(JSON.stringify(result))
}
