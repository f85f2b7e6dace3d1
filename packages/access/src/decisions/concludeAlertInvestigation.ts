import { AlertInvestigationConcluded, alertOutcomes, type CasetrailEvent } from '@casetrail/events'
import { AlertId, accessStream, CaseId, type Decision, event, FreeText, record, ServiceId } from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import {
  type AlertViews,
  alertNamed,
  anAlertIsConcludedOnce,
  nobodyInvestigatesTheirOwnAccess,
  type OnAlert,
  onlyOfficersInOfficeInvestigate,
  onlyOpenInvestigationsConclude,
  onlyRaisedAlertsAreInvestigated,
} from '../rules/whoInvestigates.js'
import { openAlertInvestigation } from './openAlertInvestigation.js'

/*
 * Every alert ends in exactly one outcome (C45), by its investigator or another officer in office, never by the
 * accessor. `noPurpose` puts the council under the duty of C46: to notify the person and start the breach procedure;
 * `whoOpenedTheCase` says so. The breach itself is recorded elsewhere.
 */

const data = record('ConcludeAlertInvestigation', {
  caseId: CaseId,
  serviceId: ServiceId,
  alertId: AlertId,
  outcome: alertOutcomes,
  /** What was found, in words. Personal. */
  findings: FreeText,
})

/** The data of `ConcludeAlertInvestigation`. @since 0.1.0 */
export type ConcludeAlertInvestigation = t.TypeOf<typeof data>

/** Concludes the investigation of an alert. @since 0.1.0 */
export const concludeAlertInvestigation: Decision<
  'ConcludeAlertInvestigation',
  ConcludeAlertInvestigation,
  AlertViews,
  Policy,
  CasetrailEvent
> = {
  type: 'ConcludeAlertInvestigation',
  clauses: ['C45', 'C46', 'A13'],
  says: 'Concludes the investigation of an alert with its one outcome.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: openAlertInvestigation.reads,
  writes: ({ caseId }) => accessStream(caseId),
  rules: [
    onlyRaisedAlertsAreInvestigated,
    onlyOfficersInOfficeInvestigate,
    nobodyInvestigatesTheirOwnAccess((situation: OnAlert) => alertNamed(situation)?.accessorId ?? null),
    anAlertIsConcludedOnce,
    onlyOpenInvestigationsConclude,
  ],
  events: ({ command, data: { alertId, outcome, findings } }) => [
    event(AlertInvestigationConcluded, {
      occurredAt: command.occurredAt,
      data: { alertId, investigatorId: command.actor.performedBy, outcome },
      parts: { client: { findings } },
    }),
  ],
}
