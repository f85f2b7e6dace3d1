import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '@casetrail/kernel'
import type { Stores } from '@casetrail/store'
import { type Casetrail, memoryStores, openCasetrail } from 'casetrail'
import { storyLines } from '../src/files.js'
import { type Caseload, caseloadText, generateCaseload } from '../src/generate/generateCaseload.js'
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

/** The generated lines and every story, in the order of recording. */
export const allLines = async (caseload: Caseload): Promise<readonly string[]> => {
  const lines = [...caseloadText(generateCaseload(caseload)).trimEnd().split('\n'), ...(await storyLines())]
  const at = (line: string): string => (JSON.parse(line) as { readonly recordedAt: string }).recordedAt
  return lines.sort((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
}

/** Runs a text as a caseload file on some stores. */
export const runText = (
  text: string,
  stores: Stores = memoryStores(),
): Promise<{ readonly casetrail: Casetrail; readonly ran: Ran }> =>
  withFolder(async (folder) => {
    const path = join(folder, 'caseload.jsonl')
    writeFileSync(path, text)
    const clock = scriptedClock('1972-01-01T00:00:00.000Z' as Instant)
    const casetrail = openCasetrail({ stores, clock, origin: 'casetrail.example/test' })
    const ran = await runCaseload(casetrail, clock, path)
    return { casetrail, ran }
  })

/** Every case, person and service id that the lines name. */
export const idsIn = (lines: readonly string[], field: 'caseId' | 'personId'): readonly string[] => {
  const found = lines.flatMap((line) => {
    const { command } = JSON.parse(line) as { readonly command: { readonly data: Readonly<Record<string, unknown>> } }
    const id = command.data[field]
    return typeof id === 'string' ? [id] : []
  })
  return [...new Set(found)].sort()
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
  const values = lines.flatMap((line) => {
    const { command } = JSON.parse(line) as { readonly command: { readonly data: Readonly<Record<string, unknown>> } }
    return personal.flatMap((field) => {
      const value = command.data[field]
      return typeof value === 'string' && value.includes(' ') && value.trim() !== '' ? [value] : []
    })
  })
  const birthdays = lines.flatMap((line) => line.match(/"dateOfBirth":"(\d{4}-\d\d-\d\d)"/)?.[1] ?? [])
  return [...new Set([...values, ...birthdays])]
}
