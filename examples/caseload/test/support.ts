import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@casetrail/kernel'
import type { Stores } from '@casetrail/store'
import { type Casetrail, memoryStores, openCasetrail } from 'casetrail'
import { foundingIn } from '../src/read/foundingIn.js'
import { type Ran, runCaseload, scriptedClock } from '../src/run/runCaseload.js'

/** A folder of the system's temporary directory for one test, removed afterwards. */
export const withFolder = async <A>(work: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), 'casetrail-caseload-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs a text as a caseload file on some stores, founded by its first line. */
export const runText = (
  text: string,
  stores: Stores = memoryStores(),
): Promise<{ readonly casetrail: Casetrail; readonly ran: Ran }> =>
  withFolder(async (folder) => {
    const path = join(folder, 'caseload.jsonl')
    writeFileSync(path, text)
    const clock = scriptedClock('1972-01-01T00:00:00.000Z' as Instant)
    const founding = await foundingIn(path)
    const origin = 'casetrail.example/test'
    const casetrail = openCasetrail({ stores, clock, origin, ...(founding === null ? {} : { founding }) })
    const ran = await runCaseload(casetrail, clock, path)
    return { casetrail, ran }
  })

/** The data of every command of the lines; nothing of the line that founds the service. */
const dataOf = (lines: readonly string[]): readonly Readonly<Record<string, unknown>>[] =>
  lines.flatMap((line) => {
    const { command } = JSON.parse(line) as { readonly command?: { readonly data: Readonly<Record<string, unknown>> } }
    return command === undefined ? [] : [command.data]
  })

/** Every case or person id that the lines name. */
export const idsIn = (lines: readonly string[], field: 'caseId' | 'personId'): readonly string[] => {
  const found = dataOf(lines).map((data) => data[field])
  return [...new Set(found.filter((id) => typeof id === 'string'))].sort()
}

/** Every value that is personal: what a grep of the files must not find. */
export const personalValues = (lines: readonly string[]): readonly string[] => {
  const personal = [
    'name',
    'address',
    'phone',
    'text',
    'need',
    'reasonText',
    'reason',
    'findings',
    'summary',
    'value',
    'contact',
  ]
  const values = dataOf(lines).flatMap((data) =>
    personal.flatMap((field) => {
      const value = data[field]
      return typeof value === 'string' && value.includes(' ') && value.trim() !== '' ? [value] : []
    }),
  )
  const birthdays = lines.flatMap((line) => line.match(/"dateOfBirth":"(\d{4}-\d\d-\d\d)"/)?.[1] ?? [])
  return [...new Set([...values, ...birthdays])]
}
