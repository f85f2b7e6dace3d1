import { type CaseId, caseStream, provision, subjectOf } from '@casetrail/kernel'
import { about, type CaseCheck } from '../check.js'
import { handsOf } from '../history/hands.js'
import type { HeldAs } from '../history/held.js'
import { judged, type Known } from '../history/judged.js'

/** A run, and the cases that it names; null: every one that had begun. */
interface Run {
  readonly run: HeldAs<'InternalReportRun'>
  readonly cases: ReadonlySet<CaseId> | null
}

type Reading = HeldAs<'CaseReadByReportRun'>

const isOfTheRun = ({ run, cases }: Run, { stream }: Reading, known: Known): boolean => {
  const caseId = subjectOf(stream) as CaseId
  if (cases !== null) return cases.has(caseId)
  const ofTheCase = known.ofStream(caseStream(caseId))
  return ofTheCase.some(({ type, occurredAt }) => type === 'ReferralReceived' && occurredAt <= run.occurredAt)
}

const faultOf = (of: Run | undefined, reading: Reading, known: Known): string | null => {
  if (of === undefined) return 'noRun'
  if (!isOfTheRun(of, reading, known)) return 'notOfTheCase'
  const { runnerId, hands } = reading.data
  const isTheirs = runnerId === of.run.data.runnerId && handsOf(of.run).every((one) => hands.includes(one))
  return isTheirs ? null : 'otherHands'
}

/** C25 · an access of whoever ran it is what their run says. @since 0.2.0 */
export const everyReadingIsOfARun: CaseCheck = {
  ...provision(
    'everyReadingIsOfARun',
    'C25',
    'Whatever a case notes as read by a report run rests on a run that is on record, that read it, and by the hands that ran it.',
  ),
  severity: 'breach',
  find: (history) => {
    const runs = new Map<string, Run>()
    return judged(history, (e, known) => {
      if (e.type === 'InternalReportRun' && !runs.has(e.data.reportRunId))
        runs.set(e.data.reportRunId, { run: e, cases: e.data.cases === null ? null : new Set(e.data.cases) })
      const fault = e.type === 'CaseReadByReportRun' ? faultOf(runs.get(e.data.reportRunId), e, known) : null
      return fault === null ? [] : [about([e], { fault })]
    })
  },
}
