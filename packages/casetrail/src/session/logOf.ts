import { type AccessRequestId, type CaseId, safeguardingLogStream } from '@casetrail/kernel'
import { type LogReaders, type LogVerdict, logVerdictOf } from '@casetrail/safeguarding'
import { ask, type Opens, openNothing } from '@casetrail/store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import { type Holder, put } from './Holder.js'
import type { CaseSession, Session } from './Session.js'
import type { AnswerError } from './sessionOver.js'

/* Who may open a case may not therefore read its safeguarding log (A8): that takes a look of its own, on record. */

/** The log of a case, within an access to the case. */
export interface LogOfCase {
  readonly isOpen: Opens
  /** Closes it again where its holder is on its list no more. */
  readonly judged: () => TE.TaskEither<AnswerError, void>
  readonly openWithin: (session: Session<any>) => CaseSession['openLog']
}

/** Makes a {@link LogOfCase}: closed. */
export const logOf = (holder: Holder, caseId: CaseId, accessRequestId: AccessRequestId): LogOfCase => {
  let isOpen = false
  return {
    isOpen: (stream) => isOpen && stream === safeguardingLogStream(caseId),
    judged: () =>
      !isOpen
        ? TE.right(undefined)
        : pipe(
            ask(holder.runtime, openNothing)('whoMayReadTheSafeguardingLog', { caseId }),
            TE.chainIOK((answer) => () => {
              const { readers } = answer as LogReaders
              isOpen = readers.some(({ readerId }) => readerId === holder.actor.performedBy)
            }),
          ),
    openWithin: (session) => (commandId) =>
      pipe(
        // A session that is over opens nothing more.
        session.ask('whoMayReadTheSafeguardingLog', { caseId }),
        TE.chainW(() =>
          put(holder, {
            type: 'OpenSafeguardingLog',
            ...(commandId === undefined ? {} : { commandId }),
            data: { caseId, accessRequestId },
          }),
        ),
        TE.map(({ events }) => {
          const verdict = logVerdictOf(events) as LogVerdict
          if (verdict.outcome === 'granted') isOpen = true
          return verdict
        }),
      ),
  }
}
