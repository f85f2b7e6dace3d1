import { categoryOf, type Instant, provision, refusedBy, type StreamId, subjectOf } from '@casetrail/kernel'
import { type Executed, foundService } from '@casetrail/store'
import { type Casetrail, type CommandError, printError } from 'casetrail'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { type CaseloadLine, caseloadLineFrom, isFounding } from '../read/CaseloadLine.js'
import { linesOf, type NumberedLine, sizeOf } from '../read/linesOf.js'
import { progressBar } from './progressBar.js'

/** A line that was not taken, with the reason as a person reads it. */
export interface LineFault {
  readonly line: number
  readonly kind: 'malformed' | 'refused' | 'store'
  readonly why: string
}

/** What became of a caseload. */
export interface Ran {
  readonly lines: number
  readonly events: number
  readonly repeated: number
  readonly faults: readonly LineFault[]
  readonly milliseconds: number
  /** The recording moment of the last line that was taken. */
  readonly lastRecordedAt: Instant | null
  /** The case with the most events, for showing. */
  readonly busiestCase: string | null
}

/** A clock that reads what each line says: a caseload brings its own time. */
export interface ScriptedClock {
  readonly now: () => Instant
  readonly set: (instant: Instant) => void
}

/** A clock that stands still until it is set. */
export const scriptedClock = (start: Instant): ScriptedClock => {
  let current = start
  return {
    now: () => current,
    set: (instant) => {
      current = instant
    },
  }
}

/** What a line brought about; `executed` is null where it founds a service that had begun. */
type Taken = { readonly executed: Executed | null; readonly recordedAt: Instant } | LineFault

/** A line that is neither blank nor after others is the first. */
interface LineToTake extends NumberedLine {
  readonly isFirst: boolean
}

const takeLine = async (
  casetrail: Casetrail,
  clock: ScriptedClock,
  { number, text, isFirst }: LineToTake,
): Promise<Taken> => {
  const line = caseloadLineFrom(text)
  if (E.isLeft(line)) return { line: number, kind: 'malformed', why: printError(line.left) }
  clock.set(line.right.recordedAt)
  return pipe(
    await done(casetrail, line.right, isFirst),
    E.match(
      (error): Taken => ({ line: number, kind: kinds[error.tag] ?? 'store', why: printError(error) }),
      (executed): Taken => ({ executed, recordedAt: line.right.recordedAt }),
    ),
  )
}

const kinds: Readonly<Record<string, LineFault['kind']>> = { Malformed: 'malformed', Refused: 'refused' }

const onlyTheFirstLineFounds = provision(
  'onlyTheFirstLineFounds',
  'A28',
  'The service of a caseload is founded by its first line, and by no other.',
)

const done = (
  casetrail: Casetrail,
  line: CaseloadLine,
  isFirst: boolean,
): Promise<E.Either<CommandError, Executed | null>> => {
  if (!isFounding(line)) return executed(casetrail, line.command)
  return isFirst
    ? foundService(casetrail.runtime)()
    : Promise.resolve(E.left(refusedBy('FoundService', onlyTheFirstLineFounds, { field: 'founding' })))
}

/** A command and, at the same moment of the script, what its news means for other records. */
const executed = (casetrail: Casetrail, command: unknown): Promise<E.Either<CommandError, Executed>> => {
  const listened = new Set([...casetrail.runtime.processes.values()].flatMap(({ on }) => on))
  return pipe(
    casetrail.execute(command),
    TE.chainFirst(({ events }) =>
      events.some(({ type }) => listened.has(type)) ? casetrail.runProcesses() : TE.right([]),
    ),
  )()
}

const busiest = (perCase: ReadonlyMap<StreamId, number>): string | null => {
  const cases = [...perCase].filter(([stream]) => categoryOf(stream) === 'case').sort(([, a], [, b]) => b - a)
  return cases[0] === undefined ? null : subjectOf(cases[0][0])
}

/**
 * Runs every line of a caseload, in order. A line that is malformed or refused is reported and leaves nothing behind;
 * what came before stays, and what comes after is still tried. A store that fails ends the run.
 */
export const runCaseload = async (casetrail: Casetrail, clock: ScriptedClock, path: string): Promise<Ran> => {
  const started = performance.now()
  const bar = progressBar('Running the caseload', await sizeOf(path))
  const faults: LineFault[] = []
  const perCase = new Map<StreamId, number>()
  let [lines, events, repeated] = [0, 0, 0]
  let lastRecordedAt: Instant | null = null
  for await (const line of linesOf(path)) {
    lines += 1
    const taken = await takeLine(casetrail, clock, { ...line, isFirst: lines === 1 })
    if ('line' in taken) faults.push(taken)
    else {
      const { executed: done, recordedAt } = taken
      if (done === null || done.repeated) repeated += 1
      else events += done.events.length
      if (done !== null) perCase.set(done.stream, (perCase.get(done.stream) ?? 0) + done.events.length)
      lastRecordedAt = recordedAt
    }
    bar.at(line.bytes, `${events} events`)
    if (faults.at(-1)?.kind === 'store') break
  }
  bar.end()
  return {
    lines,
    events,
    repeated,
    faults,
    milliseconds: performance.now() - started,
    lastRecordedAt,
    busiestCase: busiest(perCase),
  }
}
