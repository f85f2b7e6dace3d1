import { type AccessVerdict, charactersOf, type Judgement, verdictOf } from '@casetrail/access'
import { type CaseId, type Provision, provision } from '@casetrail/kernel'
import { ask, openNothing } from '@casetrail/store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { CommandError } from '../Casetrail.js'
import { newId } from '../newId.js'
import { claimed, type Holder, put } from './Holder.js'
import { logOf } from './logOf.js'
import type { Opened, Opening } from './Session.js'
import { type AnswerError, endOf, sessionOver } from './sessionOver.js'

const theGroundNoLongerHolds = provision(
  'theGroundNoLongerHolds',
  'C42',
  'The ground on which the case was opened does not hold any more.',
)

const aLookThatAlertsIsAskedForAnew = provision(
  'aLookThatAlertsIsAskedForAnew',
  'C43',
  'Looking at the case alerts by now: it is to be asked for anew, with reasons.',
)

type Granted = Extract<AccessVerdict, { readonly outcome: 'granted' }>

/** Would they be let in at this instant, for the same reasons and on the same ground? */
const lapsedSince = (
  holder: Holder,
  { caseId, reasonCode, reason, forAlert }: Opening,
  { ground, alert }: Granted,
): TE.TaskEither<AnswerError, Provision | null> =>
  pipe(
    ask(holder.runtime, openNothing)('mayTheyOpenTheCase', {
      ...claimed(holder),
      recordedBy: holder.actor.recordedBy,
      onBehalfOf: holder.actor.onBehalfOf,
      caseId,
      reasonCode: reasonCode ?? null,
      reasonCharacters: charactersOf(reason ?? null),
      forAlert: forAlert ?? null,
    }),
    TE.map((judged) => {
      const now = judged as Judgement
      // An investigator's look raised none: theirs ends with the investigation.
      const beganToAlert = now.alert !== null && alert === null && ground !== 'alertInvestigation'
      if (beganToAlert) return aLookThatAlertsIsAskedForAnew
      return now.outcome === 'denied' || now.ground !== ground ? theGroundNoLongerHolds : null
    }),
  )

/** C42, C43 · The request, its verdict and its alert are one append; only then is anything open. */
export const openCase =
  (holder: Holder) =>
  (given: Opening): TE.TaskEither<CommandError, Opened<any>> => {
    // What is given and is no field of an opening goes along, for the decoder to name.
    const { commandId = newId(), ...said } = { ...given }
    const opening = { reasonCode: null, reason: null, forAlert: null, ...said }
    return pipe(
      // One command, one request: a retry under its id asks for the same.
      put(holder, { type: 'RequestAccess', commandId, data: { ...opening, accessRequestId: commandId } }),
      TE.map(({ events }) => {
        const verdict = verdictOf(events) as AccessVerdict
        if (verdict.outcome === 'denied') return { verdict, session: null }
        const caseId = said.caseId as CaseId
        const log = logOf(holder, caseId, verdict.accessRequestId)
        const session = sessionOver(holder.runtime, {
          cases: [caseId],
          until: endOf(events, holder.minutes, holder.runtime.clock.now()),
          lapsed: () =>
            pipe(
              lapsedSince(holder, said, verdict),
              TE.chainFirst(() => log.judged()),
            ),
          entered: () => TE.right(true),
          atOnce: [caseId],
          besides: log.isOpen,
        })
        return { verdict, session: { ...session, openLog: log.openWithin(session) } }
      }),
    )
  }
