import {
  type AccessEntry,
  type AlertTurns,
  accessLogFold,
  type Breach,
  groundsForLooking,
  question,
  type RefusedTry,
  type ReportReading,
} from '@casetrail/facts'
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
  /** What was found to be without purpose, and whether the person was told (C46). */
  readonly breaches: readonly Breach[]
  /** Report runs over it, each an access by whoever ran it (C25). */
  readonly readings: readonly ReportReading[]
  /** What somebody without a ground tried, at most once a minute each (A31). */
  readonly tries: readonly RefusedTry[]
  readonly granted: number
  readonly denied: number
  readonly explanation: Explanation
}

const aReportRunReadIt = provision('aReportRunReadIt', 'C25', 'A report run by {runner} read the case.')
const theyTriedWithoutAGround = provision(
  'theyTriedWithoutAGround',
  'A31',
  'Without a ground {who} tried {command}, and was refused by the rule {rule}.',
)
const onlyTheHostSaysWhoTheyAre = provision(
  'onlyTheHostSaysWhoTheyAre',
  'A28',
  'That {who} belongs to {organisation} is the word of the system that they signed in to: the service has it not on record.',
)
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

const thePersonIsStillToBeTold = provision(
  'thePersonIsStillToBeTold',
  'C46',
  'The person has not been told of it yet; until then the case is not disposed of.',
)
const thePersonWasTold = provision('thePersonWasTold', 'C46', 'The person was told of it.')
const thePersonHadDied = provision('thePersonHadDied', 'E11', 'The person had died before they were told of it.')

const lineOf = ({ result, event, at }: AccessEntry): ExplanationLine => {
  const on = { events: [event], dates: [at] }
  if (result === null) return because(unanswered, on)
  if (result.outcome === 'granted') return because(groundsForLooking[result.ground], on)
  const denies = accessRules.find(({ name }) => name === result.rule)
  return denies === undefined
    ? because(aRuleOfThatTimeDenied, { ...on, places: { rule: result.rule } })
    : because(denies, on)
}

const lineOfWord = ({ onWhoseWord, requesterId, organisation, event, at }: AccessEntry): Explanation =>
  onWhoseWord === 'record'
    ? []
    : [
        because(onlyTheHostSaysWhoTheyAre, {
          events: [event],
          dates: [at],
          places: { who: requesterId, organisation },
        }),
      ]

const lineOfRun = ({ runnerId, event, at }: ReportReading): ExplanationLine =>
  because(aReportRunReadIt, { events: [event], dates: [at], places: { runner: runnerId } })

const lineOfTry = ({ actorId, command, rule, event, at }: RefusedTry): ExplanationLine =>
  because(theyTriedWithoutAGround, { events: [event], dates: [at], places: { who: actorId, command, rule } })

const howItEnded = (notice: Breach['notice']): ExplanationLine => {
  if (notice === null) return because(thePersonIsStillToBeTold)
  const ended = notice.how === 'told' ? thePersonWasTold : thePersonHadDied
  return because(ended, { events: [notice.event], dates: [notice.at] })
}

const dutyOf = ({ foundBy, foundAt, notice }: Breach): Explanation => [
  because(accessWithoutPurposeIsABreach, { events: [foundBy], dates: [foundAt] }),
  howItEnded(notice),
]

/** In the order of the requests. @since 0.1.0 */
export const whoOpenedTheCase = question({
  name: 'whoOpenedTheCase',
  clauses: ['C25', 'C43', 'C44', 'C45', 'C46', 'C48', 'A31', 'B31'],
  asks: 'Who asked to open the case, why, with what outcome, what became of each alert, and was the person told of a look without purpose?',
  params: record('WhoOpenedTheCase', { caseId: CaseId }),
  reads: { access: { stream: ({ caseId }) => accessStream(caseId), fold: accessLogFold } },
  answer: ({ access: { requests, alerts, breaches, readings, tries } }): AccessLogOfTheCase => ({
    requests,
    alerts,
    breaches,
    readings,
    tries,
    granted: requests.filter(({ result }) => result?.outcome === 'granted').length,
    denied: requests.filter(({ result }) => result?.outcome === 'denied').length,
    explanation: [
      ...requests.flatMap((one) => [lineOf(one), ...lineOfWord(one)]),
      ...tries.map(lineOfTry),
      ...readings.map(lineOfRun),
      ...breaches.flatMap(dutyOf),
    ],
  }),
  cites: [
    onlyTheHostSaysWhoTheyAre,
    unanswered,
    theyTriedWithoutAGround,
    aReportRunReadIt,
    aRuleOfThatTimeDenied,
    accessWithoutPurposeIsABreach,
    thePersonIsStillToBeTold,
    thePersonWasTold,
    thePersonHadDied,
    ...Object.values(groundsForLooking),
    ...accessRules,
  ],
})
