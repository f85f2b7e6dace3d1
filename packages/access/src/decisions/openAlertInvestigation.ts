import { AlertInvestigationOpened, type CasetrailEvent, officersFold } from '@casetrail/events'
import {
  AlertId,
  accessStream,
  CaseId,
  type Decision,
  event,
  record,
  ServiceId,
  serviceStream,
} from '@casetrail/kernel'
import { type Policy, purposeCodes } from '@casetrail/policy'
import type * as t from 'io-ts'
import {
  type AlertViews,
  alertNamed,
  anAlertIsConcludedOnce,
  nobodyInvestigatesTheirOwnAccess,
  type OnAlert,
  oneOfficerInvestigatesAnAlert,
  onlyOfficersInOfficeInvestigate,
  onlyRaisedAlertsAreInvestigated,
} from '../rules/whoInvestigates.js'
import { alertsFold } from '../state/alerts.js'

/* An officer takes up an alert (C45). From then on they may open the case for it (A15). */

const data = record('OpenAlertInvestigation', { caseId: CaseId, serviceId: ServiceId, alertId: AlertId })

/** The data of `OpenAlertInvestigation`. @since 0.1.0 */
export type OpenAlertInvestigation = t.TypeOf<typeof data>

/** Opens the investigation of an alert. @since 0.1.0 */
export const openAlertInvestigation: Decision<
  'OpenAlertInvestigation',
  OpenAlertInvestigation,
  AlertViews,
  Policy,
  CasetrailEvent
> = {
  type: 'OpenAlertInvestigation',
  clauses: ['C45', 'A13'],
  says: 'Opens the investigation of an alert, by the officer who acts.',
  data,
  purpose: purposeCodes.protectRecords,
  reads: {
    access: { stream: ({ caseId }) => accessStream(caseId), fold: alertsFold },
    service: { stream: ({ serviceId }) => serviceStream(serviceId), fold: officersFold },
  },
  writes: ({ caseId }) => accessStream(caseId),
  rules: [
    onlyRaisedAlertsAreInvestigated,
    onlyOfficersInOfficeInvestigate,
    nobodyInvestigatesTheirOwnAccess((situation: OnAlert) => alertNamed(situation)?.accessorId ?? null),
    anAlertIsConcludedOnce,
    oneOfficerInvestigatesAnAlert,
  ],
  events: ({ command, data: { alertId } }) => [
    event(AlertInvestigationOpened, {
      occurredAt: command.occurredAt,
      data: { alertId, investigatorId: command.actor.performedBy },
    }),
  ],
}
