import { type AccessEntry, type AlertTurns, accessLogFold, groundsForLooking, question } from '@casetrail/facts'
import {
  accessStream,
  because,
  CaseId,
  type Explanation,
  type ExplanationLine,
  provision,
  record,
} from '@casetrail/kernel'
import { accessRules } from './accessRules.js'

/*
 * The person may ask for it too (C48). Reasons and findings are personal, and null once they are destroyed; that
 * somebody asked remains.
 */

/** The access log of a case; personal. @since 0.1.0 */
export interface AccessLogOfTheCase {
  readonly requests: readonly AccessEntry[]
  /** Each with what its investigation found. */
  readonly alerts: readonly AlertTurns[]
  readonly granted: number
  readonly denied: number
  readonly explanation: Explanation
}

const unanswered = provision('unanswered', 'B31', 'Access was asked for; no answer is on record.')
const aRuleOfThatTimeDenied = provision(
  'aRuleOfThatTimeDenied',
  'B31',
  'Access was denied by a rule of that time: {rule}.',
)
const accessWithoutPurposeIsABreach = provision(
  'accessWithoutPurposeIsABreach',
  'C46',
  'The case was opened without purpose: the person must be notified and the breach procedure started.',
)

const lineOf = ({ result, event, at }: AccessEntry): ExplanationLine => {
  const on = { events: [event], dates: [at] }
  if (result === null) return because(unanswered, on)
  if (result.outcome === 'granted') return because(groundsForLooking[result.ground], on)
  const denies = accessRules.find(({ name }) => name === result.rule)
  return denies === undefined
    ? because(aRuleOfThatTimeDenied, { ...on, places: { rule: result.rule } })
    : because(denies, on)
}

const dutyOf = ({ outcome, raisedBy, concludedAt }: AlertTurns): Explanation =>
  outcome !== 'noPurpose'
    ? []
    : [
        because(accessWithoutPurposeIsABreach, {
          events: [raisedBy],
          dates: concludedAt === null ? [] : [concludedAt],
        }),
      ]

/** In the order of the requests. @since 0.1.0 */
export const whoOpenedTheCase = question({
  name: 'whoOpenedTheCase',
  clauses: ['C43', 'C44', 'C45', 'C46', 'C48', 'B31'],
  asks: 'Who asked to open the case, why, with what outcome, and what became of each alert?',
  params: record('WhoOpenedTheCase', { caseId: CaseId }),
  reads: { access: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold } },
  answer: ({ access: { requests, alerts } }): AccessLogOfTheCase => ({
    requests,
    alerts,
    granted: requests.filter(({ result }) => result?.outcome === 'granted').length,
    denied: requests.filter(({ result }) => result?.outcome === 'denied').length,
    explanation: [...requests.map(lineOf), ...alerts.flatMap(dutyOf)],
  }),
  cites: [
    unanswered,
    aRuleOfThatTimeDenied,
    accessWithoutPurposeIsABreach,
    ...Object.values(groundsForLooking),
    ...accessRules,
  ],
})
