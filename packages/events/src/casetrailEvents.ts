import type { DomainEvent, EventOf, Recorded } from '@casetrail/kernel'
import { accessEvents } from './access/accessEvents.js'
import { assignmentEvents } from './case/assignmentEvents.js'
import { closureEvents } from './case/closureEvents.js'
import { contactEvents } from './case/contactEvents.js'
import { medicalRecordEvents } from './case/medicalRecordEvents.js'
import { noteEvents } from './case/noteEvents.js'
import { onwardReferralEvents } from './case/onwardReferralEvents.js'
import { outcomeEvents } from './case/outcomeEvents.js'
import { referralEvents } from './case/referralEvents.js'
import { reviewEvents } from './case/reviewEvents.js'
import { safeguardingEvents } from './case/safeguardingEvents.js'
import { safetyConcernEvents } from './case/safetyConcernEvents.js'
import { signpostingEvents } from './case/signpostingEvents.js'
import { personEvents } from './person/personEvents.js'
import { reportRunEvents } from './reportRun/reportRunEvents.js'
import { safeguardingLogEvents } from './safeguardingLog/safeguardingLogEvents.js'
import { serviceEvents } from './service/serviceEvents.js'

/** Every kind of fact that Casetrail stores. Names and fields are the storage format for 35 years. @since 0.1.0 */
export const casetrailEvents = [
  ...personEvents,
  ...referralEvents,
  ...assignmentEvents,
  ...noteEvents,
  ...contactEvents,
  ...outcomeEvents,
  ...safetyConcernEvents,
  ...signpostingEvents,
  ...medicalRecordEvents,
  ...onwardReferralEvents,
  ...safeguardingEvents,
  ...closureEvents,
  ...reviewEvents,
  ...safeguardingLogEvents,
  ...accessEvents,
  ...reportRunEvents,
  ...serviceEvents,
] as const

/** Any fact of Casetrail, told apart by `type`. @since 0.1.0 */
export type CasetrailEvent = EventOf<(typeof casetrailEvents)[number]>

/** The name of one kind of fact. @since 0.1.0 */
export type CasetrailEventType = CasetrailEvent['type']

/** True for an event of this type, narrowing it. @since 0.1.0 */
export const isEvent = <T extends CasetrailEventType>(
  type: T,
  event: Recorded<DomainEvent>,
): event is Recorded<Extract<CasetrailEvent, { readonly type: T }>> => event.type === type
