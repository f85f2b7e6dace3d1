import { aCaseNotesWhatIsNewOfARun, type MayRunReports } from '@casetrail/access'
import { isEvent } from '@casetrail/events'
import { type CaseId, type Malformed, provision, type ReportRunId } from '@casetrail/kernel'
import { ask, type Executed, openNothing, type StoreError } from '@casetrail/store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { claimed, type Holder, put } from './Holder.js'
import type { Session } from './Session.js'
import { type AnswerError, endOf, sessionOver } from './sessionOver.js'

const theRoleToRunReportsHasEnded = provision(
  'theRoleToRunReportsHasEnded',
  'C42',
  'Whoever ran the report holds no role any more in which reports are run.',
)

const lapsedSince = (holder: Holder): TE.TaskEither<AnswerError, typeof theRoleToRunReportsHasEnded | null> =>
  pipe(
    ask(holder.runtime, openNothing)('mayTheyRunReports', claimed(holder)),
    TE.map((answer) => ((answer as MayRunReports).may ? null : theRoleToRunReportsHasEnded)),
  )

/** C25 · So that nothing is read that the case's own access log does not show, whether or not the process has run. */
const noted =
  (holder: Holder, reportRunId: ReportRunId) =>
  (caseId: CaseId): TE.TaskEither<Malformed | StoreError, boolean> =>
    pipe(
      put(holder, { type: 'NoteReportRun', data: { caseId, reportRunId } }),
      TE.map(() => true),
      TE.orElse((error) =>
        error.tag === 'Refused' ? TE.right(error.rule === aCaseNotesWhatIsNewOfARun.name) : TE.left(error),
      ),
    )

/** What a run, on record with its batch alert, opens. */
export const sessionOfRun = (holder: Holder, { events }: Executed): Session<any> => {
  const run = events.find((event) => isEvent('InternalReportRun', event))
  // The event and not what was sent: nobody changes it since.
  const data = run !== undefined && isEvent('InternalReportRun', run) ? run.data : null
  return sessionOver(holder.runtime, {
    cases: data === null ? [] : data.cases,
    until: endOf(events, holder.minutes, holder.runtime.clock.now()),
    lapsed: () => lapsedSince(holder),
    entered: data === null ? () => TE.right(false) : noted(holder, data.reportRunId),
    atOnce: [],
    besides: () => false,
  })
}
