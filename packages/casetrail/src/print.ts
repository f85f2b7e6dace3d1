import type { Evidence, Explanation, Malformed, Refusal } from '@casetrail/kernel'
import type { NotFound, StoreError } from '@casetrail/store'
import type { SessionClosed } from './session/Session.js'

/* Refusals, faults and explanations as lines for a person. None of them holds personal data. */

const evidenceLines = (evidence: Evidence): readonly string[] => [
  ...(evidence.field === undefined ? [] : [`  field  ${evidence.field}`]),
  ...Object.entries(evidence.facts ?? {}).map(([name, value]) => `  ${name}: ${value}`),
  ...(evidence.dates ?? []).map((date) => `  date   ${date}`),
  ...(evidence.events ?? []).map((event) => `  event  ${event}`),
]

const refusalLines = (refusal: Refusal): readonly string[] => [
  `${refusal.command} refused: ${refusal.sentence}`,
  `  clause ${refusal.clause}, rule ${refusal.rule}`,
  ...evidenceLines(refusal.evidence),
]

const malformedLines = (fault: Malformed): readonly string[] => [
  `The ${fault.what} does not have the documented shape:`,
  ...fault.faults.map(({ field, rule, clause }) => `  ${field === '' ? 'it' : field} ${rule} (${clause})`),
]

const storeLine = (error: StoreError): string => {
  switch (error.tag) {
    case 'Conflict':
      return `Conflict on ${error.stream}: expected ${error.expected}, found ${error.actual}. Nothing was stored.`
    case 'IdTaken':
      return 'An event of this id is stored already. Nothing was stored.'
    case 'Busy':
      return `The store was busy for ${error.waitedMs} ms. Nothing was stored; try again.`
    case 'StoreFull':
      return 'The store is full. Nothing was stored.'
    case 'StoreDamaged':
      return `The store cannot be used: ${error.what}.`
    case 'StoreUnavailable':
      return `The store cannot be reached: ${error.what}. Send the same command again.`
    case 'Tampered':
      return `${error.stream} revision ${error.revision} does not verify: ${error.code}.`
    case 'KeyMissing':
      return `A key for ${error.stream} is missing and no destruction is on record.`
    case 'ClockBehind':
      return `The clock reads ${error.now}, earlier than ${error.lastRecordedAt}, by which something of ${error.stream} was recorded or answered. Nothing was stored. Set this clock right; if it is, the other reading was wrong: a manager reports it and an officer confirms it (ReportWrongReading, ConfirmWrongReading).`
    case 'UnknownEvent':
      return `${error.stream} revision ${error.revision} is a ${error.type} v${error.schema}, which this release does not know.`
    case 'PolicyMissing':
      return `History names version ${error.version} of the policy. Open the service with that version, as it was, among its policies.`
    case 'Stopped':
      return 'It was stopped before its end. What was done so far is whole.'
    case 'OtherService':
      return `This log is not that of ${error.stream}. Open it with the origin that it was founded under.`
  }
}

/** A refusal, malformed input, a record that is not there, a closed session or a store error as text: what, which clause and rule, which evidence. @since 0.1.0 */
export const printError = (error: Malformed | Refusal | NotFound | SessionClosed | StoreError): string => {
  if (error.tag === 'SessionClosed')
    return `The session shows this no more: ${error.why.sentence} (${error.why.clause})`
  if (error.tag === 'Refused') return refusalLines(error).join('\n')
  if (error.tag === 'NotFound') return `There is no such ${error.what}: nobody has begun it.`
  return error.tag === 'Malformed' ? malformedLines(error).join('\n') : storeLine(error)
}

/** An explanation as text, one line a step: clause, sentence, dates. @since 0.1.0 */
export const printExplanation = (explanation: Explanation): string =>
  explanation
    .map(
      ({ clause, says, dates }) => `${clause.padEnd(4)} ${says}${dates.length === 0 ? '' : ` [${dates.join(', ')}]`}`,
    )
    .join('\n')
