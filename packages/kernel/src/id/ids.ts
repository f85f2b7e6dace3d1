import type * as t from 'io-ts'
import { refined } from '../codec/refined.js'

/** A random or name-based UUID in lower case, branded with what it names. Never derived from personal data. @since 0.1.0 */
export type Id<Name extends string> = string & { readonly Id: Name }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A codec for one kind of {@link Id}. @since 0.1.0 */
export const idOf = <Name extends string>(name: Name): t.Type<Id<Name>, string, unknown> =>
  refined<Id<Name>>(name, `a lower-case UUID that names a ${name}`, (text) => uuid.test(text))

export type EventId = Id<'event'>
export type CommandId = Id<'command'>
export type CorrelationId = Id<'correlation'>
export type PersonId = Id<'person'>
export type RelatedPersonId = Id<'relatedPerson'>
export type CaseId = Id<'case'>
export type ServiceId = Id<'service'>
export type StaffId = Id<'staff'>
export type ReferralId = Id<'referral'>
export type NoteId = Id<'note'>
export type ContactAttemptId = Id<'contactAttempt'>
export type MeasureId = Id<'measure'>
export type SignpostId = Id<'signpost'>
export type OnwardReferralId = Id<'onwardReferral'>
export type SafeguardingReferralId = Id<'safeguardingReferral'>
export type LogEntryId = Id<'logEntry'>
export type SafetyConcernId = Id<'safetyConcern'>
export type AccessRequestId = Id<'accessRequest'>
export type AlertId = Id<'alert'>
export type ReportRunId = Id<'reportRun'>

export const EventId = idOf('event')
export const CommandId = idOf('command')
export const CorrelationId = idOf('correlation')
export const PersonId = idOf('person')
export const RelatedPersonId = idOf('relatedPerson')
export const CaseId = idOf('case')
export const ServiceId = idOf('service')
export const StaffId = idOf('staff')
export const ReferralId = idOf('referral')
export const NoteId = idOf('note')
export const ContactAttemptId = idOf('contactAttempt')
export const MeasureId = idOf('measure')
export const SignpostId = idOf('signpost')
export const OnwardReferralId = idOf('onwardReferral')
export const SafeguardingReferralId = idOf('safeguardingReferral')
export const LogEntryId = idOf('logEntry')
export const SafetyConcernId = idOf('safetyConcern')
export const AccessRequestId = idOf('accessRequest')
export const AlertId = idOf('alert')
export const ReportRunId = idOf('reportRun')
