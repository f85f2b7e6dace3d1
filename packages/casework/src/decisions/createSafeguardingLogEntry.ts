import { type CasetrailEvent, SafeguardingLogEntryCreated } from '@casetrail/events'
import {
  CaseId,
  type Decision,
  event,
  FreeText,
  LogEntryId,
  record,
  rule,
  SafeguardingReferralId,
  type Situation,
  safeguardingLogStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import { newIdsAreUnused } from '../rules/newIdsAreUnused.js'
import { nextStepOf } from '../rules/nextStepOf.js'
import { type CaseAndLogViews, readsCaseAndLog } from '../state/safeguardingLog.js'

/* C28 · Exactly one entry per acceptance, in a log with its own stream, readers and keys. */

const data = record('CreateSafeguardingLogEntry', {
  caseId: CaseId,
  logEntryId: LogEntryId,
  safeguardingReferralId: SafeguardingReferralId,
  text: FreeText,
})

/** The data of {@link createSafeguardingLogEntry}. @since 0.1.0 */
export type CreateSafeguardingLogEntry = t.TypeOf<typeof data>

type Here = Situation<CreateSafeguardingLogEntry, CaseAndLogViews, Policy>

const entryFor = ({ views, data }: Here) =>
  views.log.logEntries.find((one) => one.safeguardingReferralId === data.safeguardingReferralId)

const anAcceptanceHasOneLogEntry = rule<Here>(
  'anAcceptanceHasOneLogEntry',
  'C28',
  'Each accepted safeguarding referral has one entry in the log; a later word is a correction of it.',
  (situation) => entryFor(situation) !== undefined,
  (situation) => ({
    field: 'data.safeguardingReferralId',
    events:
      entryFor(situation)
        ?.steps.slice(0, 1)
        .map((one) => one.event) ?? [],
  }),
)

/** Makes the entry for an acceptance in the separate safeguarding log. @since 0.1.0 */
export const createSafeguardingLogEntry: Decision<
  'CreateSafeguardingLogEntry',
  CreateSafeguardingLogEntry,
  CaseAndLogViews,
  Policy,
  CasetrailEvent
> = {
  type: 'CreateSafeguardingLogEntry',
  clauses: ['C28', 'A8'],
  says: 'Makes the entry for an acceptance in the separate safeguarding log.',
  data,
  purpose: purposeCodes.safeguardPeople,
  reads: readsCaseAndLog,
  writes: ({ caseId }) => safeguardingLogStream(caseId),
  rules: [
    ...nextStepOf({
      name: 'onlyAcceptedReferralsAreLogged',
      clause: 'C28',
      sentence: 'The safeguarding log holds entries for referrals that were accepted and not retracted.',
      field: 'data.safeguardingReferralId',
      of: ({ views, data }: Here) =>
        views.case.safeguarding.safeguarding.find((one) => one.safeguardingReferralId === data.safeguardingReferralId),
      from: ['accepted'],
    }),
    anAcceptanceHasOneLogEntry,
    newIdsAreUnused('C28', 'data.logEntryId', ({ views, data }: Here) =>
      views.log.logEntries.some((one) => one.logEntryId === data.logEntryId),
    ),
  ],
  events: ({ command, data: { caseId: _, text, ...clear } }) => [
    event(SafeguardingLogEntryCreated, { occurredAt: command.occurredAt, data: clear, parts: { client: { text } } }),
  ],
}
