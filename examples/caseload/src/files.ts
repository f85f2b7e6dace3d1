import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { systemRandom, wrappingKeyFrom } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { type Caseload, caseloadText, generateCaseload, standardCaseload } from './generate/generateCaseload.js'
import { mergedCaseload } from './mergedCaseload.js'

/* The files of the main job, all in one folder that is made anew on each run. */

/** Where the job works, below the folder it is started in. */
export const workFolder = '.casetrail'

/** The stories written by hand, each a caseload of its own. */
export const storyFolder = fileURLToPath(new URL('../stories/', import.meta.url))

/** The case that the standard run shows: closed, reopened, closed, then safeguarding accepted (stories/reopened.jsonl). */
export const storyCaseId = '57000000-0000-4000-8000-000000000201'

/** Makes the work folder anew and answers the folder of the stores. */
export const freshFolder = async (): Promise<string> => {
  const folder = join(workFolder, 'stores')
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return folder
}

/** A wrapping key in a file of its own, for this demonstration. In a service it comes from a key service. */
export const demonstrationKey = async (): Promise<ReturnType<typeof wrappingKeyFrom>> => {
  const secret = systemRandom.bytes(32)
  await writeFile(join(workFolder, 'wrapping.key'), secret, { mode: 0o600 })
  return wrappingKeyFrom(secret)
}

/** The lines of every story, as they stand in the files. */
export const storyLines = async (): Promise<readonly string[]> => {
  const names = (await readdir(storyFolder)).filter((name) => name.endsWith('.jsonl')).sort()
  const texts = await Promise.all(names.map((name) => readFile(join(storyFolder, name), 'utf8')))
  return texts.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))
}

/** The lines of a generated caseload and of every story. Same bytes each time. */
export const caseloadWithStories = async (caseload: Caseload): Promise<readonly string[]> => {
  const generated = caseloadText(generateCaseload(caseload)).trimEnd().split('\n')
  return mergedCaseload([...generated, ...(await storyLines())])
}

/** Writes the standard caseload: the generated cases and the stories. */
export const writeStandardCaseload = async (): Promise<{
  readonly path: string
  readonly lines: number
  readonly cases: number
}> => {
  const lines = await caseloadWithStories(standardCaseload)
  const path = join(workFolder, 'caseload.jsonl')
  await writeFile(path, `${lines.join('\n')}\n`, { mode: 0o600 })
  return { path, lines: lines.length, cases: standardCaseload.cases }
}

/** The left of an Either as a thrown error: the job's own failures end it. */
export const orFail =
  <L>(print: (left: L) => string) =>
  <A>(either: E.Either<L, A>): A => {
    if (E.isLeft(either)) throw new Error(print(either.left))
    return either.right
  }
