import { type CaseId, type Provision, provision, type Refusal } from '@casetrail/kernel'
import { execute, type NotFound, type Runtime, type StoreError } from '@casetrail/store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { CommandError } from '../Casetrail.js'
import { newId } from '../newId.js'
import type { Session } from './Session.js'
import { type AnswerError, sessionOver } from './sessionOver.js'

/* A report run is an access of its runner to every case in it: each case says so before it opens (C25). */

const theRunDoesNotReadTheCase = provision(
  'theRunDoesNotReadTheCase',
  'C25',
  'The report run does not read this case, or the case does not show it.',
)

/** Who ran it, and what. */
export interface Ran {
  readonly runtime: Runtime
  readonly actor: object
  readonly minutes: number
  readonly run: { readonly reportRunId: string; readonly cases: readonly string[] | null }
}

/** A refusal says whether the case shows the run already. */
const shown = (error: CommandError): TE.TaskEither<AnswerError, Provision | null> =>
  error.tag === 'Refused'
    ? TE.right((error as Refusal).rule === 'aCaseNotesWhatIsNewOfARun' ? null : theRunDoesNotReadTheCase)
    : TE.left(error as Exclude<AnswerError, NotFound | Refusal> | StoreError)

/** Notes the run in the case, as of the moment at which it is read. */
const noted =
  ({ runtime, actor, run }: Ran) =>
  (caseId: CaseId): TE.TaskEither<AnswerError, Provision | null> =>
    pipe(
      execute(runtime)({
        type: 'NoteReportRun',
        commandId: newId(),
        actor,
        occurredAt: null,
        correlationId: null,
        causationId: null,
        data: { caseId, reportRunId: run.reportRunId },
      }),
      TE.map((): Provision | null => null),
      TE.orElse(shown),
    )

/** A session over the cases of a run that is on record. */
export const sessionOfRun = (ran: Ran): Session<any> =>
  sessionOver(ran.runtime, {
    cases: ran.run.cases as readonly CaseId[] | null,
    minutes: ran.minutes,
    lapsed: () => TE.right(null),
    opensCase: noted(ran),
  })
