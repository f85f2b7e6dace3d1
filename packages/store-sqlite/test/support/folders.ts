import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

const made: string[] = []
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A new folder, removed when the file's tests are done. */
export const newFolder = (parent = tmpdir()): string => {
  const folder = mkdtempSync(join(parent, 'casetrail-sqlite-'))
  made.push(folder)
  return folder
}
