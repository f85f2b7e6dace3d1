import { type AccessVerdict, type Judgement, verdictOf } from '@casetrail/access'
import { type Actor, type CaseId, type Provision, provision } from '@casetrail/kernel'
import { ask, execute, openNothing, type Runtime } from '@casetrail/store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { CommandError } from '../Casetrail.js'
import { newId } from '../newId.js'
import type { Opened, Opening } from './Session.js'
import { type AnswerError, sessionOver } from './sessionOver.js'

const theGroundNoLongerHolds = provision(
  'theGroundNoLongerHolds',
  'C42',
  'Whoever opened the case would not be let in now.',
)

const aLookThatAlertsIsAskedForAnew = provision(
  'aLookThatAlertsIsAskedForAnew',
  'C43',
  'Looking at the case alerts by now: it is to be asked for anew, with reasons.',
)

/** Who opens, and for how long at most. */
export interface Opener {
  readonly runtime: Runtime
  readonly actor: Pick<Actor, 'performedBy' | 'organisation' | 'role'>
  readonly minutes: number
}

type Asked = Required<Omit<Opening, 'reasonCode' | 'reason' | 'forAlert'>> & {
  readonly reasonCode: string | null
  readonly reason: string | null
  readonly forAlert: string | null
}

/** Would they be let in if they asked at this instant, for the same reasons? */
const lapsedSince =
  ({ runtime, actor }: Opener, asked: Asked, verdict: AccessVerdict) =>
  (): TE.TaskEither<AnswerError, Provision | null> =>
    pipe(
      ask(runtime, openNothing)('mayTheyOpenTheCase', {
        caseId: asked.caseId,
        kind: 'person',
        staffId: actor.performedBy,
        organisation: actor.organisation,
        role: actor.role,
        reasonCode: asked.reasonCode,
        reasonCharacters: Math.min(10_000, [...(asked.reason ?? '').trim()].length),
        forAlert: asked.forAlert,
      }),
      TE.map((judged) => {
        const { outcome, alert } = judged as Judgement
        if (outcome === 'denied') return theGroundNoLongerHolds
        return alert !== null && verdict.alert === null ? aLookThatAlertsIsAskedForAnew : null
      }),
    )

/** C42, C43 · The request, its verdict and its alert are one append; only then is anything open. */
export const openCase =
  (opener: Opener) =>
  (opening: Opening): TE.TaskEither<CommandError, Opened<any>> => {
    const { caseId, reasonCode = null, reason = null, forAlert = null, commandId = newId() } = opening
    const asked: Asked = { caseId, reasonCode, reason, forAlert, commandId }
    return pipe(
      execute(opener.runtime)({
        type: 'RequestAccess',
        commandId,
        actor: opener.actor,
        occurredAt: null,
        correlationId: null,
        causationId: null,
        // One command, one request: a retry under its id asks for the same.
        data: { caseId, accessRequestId: commandId, reasonCode, reason, forAlert },
      }),
      TE.map(({ events }) => {
        const verdict = verdictOf(events) as AccessVerdict
        if (verdict.outcome === 'denied') return { verdict, session: null }
        const standing = {
          cases: [caseId as CaseId],
          minutes: opener.minutes,
          // The request was on record before there was a session.
          opensCase: () => TE.right(null),
          lapsed: lapsedSince(opener, asked, verdict),
        }
        return { verdict, session: sessionOver(opener.runtime, standing) }
      }),
    )
  }
