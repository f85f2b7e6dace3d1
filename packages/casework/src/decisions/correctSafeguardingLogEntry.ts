import { type CasetrailEvent, SafeguardingLogEntryCorrected } from '@casetrail/events'
import {
  CaseId,
  type Decision,
  event,
  FreeText,
  LogEntryId,
  oneOf,
  record,
  rule,
  type Situation,
  safeguardingLogStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { nextStepOf } from '../rules/nextStepOf.js'
import { type CaseAndLogViews, readsCaseAndLog } from '../state/safeguardingLog.js'
import { lastStep } from '../state/Tracked.js'

/* C28, C47 · The log is corrected as notes are: the original stays. A retracted acceptance is one reason to. */

const data = record('CorrectSafeguardingLogEntry', {
  caseId: CaseId,
  logEntryId: LogEntryId,
  reason: oneOf('factualError', 'clarification', 'acceptanceRetracted'),
  text: FreeText,
})

/** The data of {@link correctSafeguardingLogEntry}. @since 0.1.0 */
export type CorrectSafeguardingLogEntry = t.TypeOf<typeof data>

type Here = Situation<CorrectSafeguardingLogEntry, CaseAndLogViews, Policy>

const entryOf = ({ views, data }: Here) => views.log.logEntries.find((one) => one.logEntryId === data.logEntryId)

const isRetracted = (situation: Here): boolean => {
  const referral = situation.views.case.safeguarding.safeguarding.find(
    (one) => one.safeguardingReferralId === entryOf(situation)?.safeguardingReferralId,
  )
  return referral !== undefined && lastStep(referral)?.status === 'retracted'
}

const onlyRetractedAcceptancesAreSaidToBe = rule<Here>(
  'onlyRetractedAcceptancesAreSaidToBe',
  'A6',
  'An entry says that its acceptance was retracted when it was.',
  (situation) => situation.data.reason === 'acceptanceRetracted' && !isRetracted(situation),
  () => ({ field: 'data.reason' }),
)

/** Corrects an entry of the safeguarding log; the original stays. @since 0.1.0 */
export const correctSafeguardingLogEntry: Decision<
  'CorrectSafeguardingLogEntry',
  CorrectSafeguardingLogEntry,
  CaseAndLogViews,
  Policy,
  CasetrailEvent
> = {
  type: 'CorrectSafeguardingLogEntry',
  clauses: ['C28', 'C47', 'A6'],
  says: 'Corrects an entry of the safeguarding log; the original stays.',
  data,
  purpose: purposeCodes.safeguardPeople,
  reads: readsCaseAndLog,
  writes: ({ caseId }) => safeguardingLogStream(caseId),
  rules: [
    ...nextStepOf({
      name: 'onlyExistingLogEntriesAreCorrected',
      clause: 'C28',
      sentence: 'A correction refers to an entry of this log.',
      field: 'data.logEntryId',
      of: entryOf,
      from: ['created', 'corrected'],
    }),
    onlyRetractedAcceptancesAreSaidToBe,
  ],
  events: ({ command, data: { caseId: _, text, ...clear } }) => [
    event(SafeguardingLogEntryCorrected, { occurredAt: command.occurredAt, data: clear, parts: { client: { text } } }),
  ],
}
