import { access, constants } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Instant } from '@casetrail/kernel'
import { openSqlite } from '@casetrail/store-sqlite'
import { openCasetrail, printError } from 'casetrail'
import { demonstrationKey, freshFolder, orFail, storyCaseId, workFolder, writeStandardCaseload } from './files.js'
import { foundingIn } from './read/foundingIn.js'
import { type Ran, runCaseload, scriptedClock } from './run/runCaseload.js'
import { showEverything } from './show/showEverything.js'

/*
 * The main job: a caseload of commands into SQLite, then what a person wants to read of it. With a file name it runs
 * that caseload; without, a synthetic one and the stories written by hand. The stores of an earlier run are replaced
 * only once there is something to run. Exit code 0: every line was taken; 1: some were not, or a chain does not verify;
 * 2: the job itself failed.
 */

const usage = `npm start                    runs a synthetic caseload of 320 cases and the stories written by hand
npm start -- FILE.jsonl      runs your caseload (docs/caseload-format.md)
npm start -- --help          prints this

Each run replaces the stores of the run before, in ${workFolder}/.`

const print = (text: string): void => void process.stdout.write(`${text}\n`)

const caseloadPath = async (given: string | undefined): Promise<string> => {
  if (given !== undefined) return given
  const { path, lines, cases } = await writeStandardCaseload()
  print(`A synthetic caseload of ${cases} generated cases and the stories written by hand: ${lines} lines in ${path}`)
  return path
}

const report = ({ lines, events, repeated, faults, milliseconds }: Ran): void => {
  const rate = Math.round((lines / milliseconds) * 1000)
  print(
    `${lines} lines: ${lines - faults.length - repeated} executed, ${repeated} repeated, ${faults.length} not taken; ${events} events in ${(milliseconds / 1000).toFixed(1)} s (${rate} durable commands a second, one after the other)`,
  )
  for (const { line, kind, why } of faults)
    print(
      `\nLine ${line} was ${kind === 'refused' ? 'refused' : kind === 'malformed' ? 'malformed' : 'stopped by the store'}:\n${why}`,
    )
}

interface Asked {
  readonly help: boolean
  readonly file: string | undefined
}

/** What was asked for; a word too many, an unknown option or a file that cannot be read ends it before it begins. */
const asked = async (): Promise<Asked> => {
  const { values, positionals } = parseArgs({
    options: { help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  })
  const [file, ...more] = positionals
  if (more.length > 0) throw new Error(`One caseload at a time.\n\n${usage}`)
  if (file !== undefined) await access(file, constants.R_OK)
  return { help: values.help, file }
}

const main = async (): Promise<number> => {
  const { help, file } = await asked()
  if (help) {
    print(usage)
    return 0
  }
  return await runAndShow(file)
}

const runAndShow = async (file: string | undefined): Promise<number> => {
  const stores = await freshFolder()
  const path = await caseloadPath(file)
  const wrappingKey = orFail(printError)(await demonstrationKey())
  const opened = orFail(printError)(await openSqlite(stores, { wrappingKey })())
  const clock = scriptedClock('1972-01-01T00:00:00.000Z' as Instant)
  const founding = await foundingIn(path)
  const casetrail = openCasetrail({
    stores: opened,
    clock,
    origin: 'casetrail.example/synthetic',
    ...(founding === null ? {} : { founding }),
  })
  const ran = await runCaseload(casetrail, clock, path)
  report(ran)
  const caseId = founding === null ? null : file === undefined ? storyCaseId : ran.busiestCase
  const verified = await showEverything(
    { casetrail, caseId, manager: founding?.manager ?? '', now: clock.now() },
    print,
  )
  await casetrail.close()
  print(`\nThe stores are in ${stores}, the wrapping key in ${workFolder}/wrapping.key. All data is synthetic.`)
  return ran.faults.length > 0 || !verified ? 1 : 0
}

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 2
  },
)
