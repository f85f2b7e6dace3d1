import type * as t from 'io-ts'
import { refined } from '../codec/refined.js'

/** A random or name-based UUID in lower case, branded with what it names. Never derived from personal data. @since 0.1.0 */
export type Id<Name extends string> = string & { readonly Id: Name }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** A codec for one kind of {@link Id}. @since 0.1.0 */
export const idOf = <Name extends string>(name: Name): t.Type<Id<Name>, string, unknown> =>
  refined<Id<Name>>(name, `a lower-case UUID that names a ${name}`, (text) => uuid.test(text))

/** Names an event. @since 0.1.0 */
export type EventId = Id<'event'>
/** Names a command. @since 0.1.0 */
export type CommandId = Id<'command'>
/** Names a correlation. @since 0.1.0 */
export type CorrelationId = Id<'correlation'>
/** Names a person. @since 0.1.0 */
export type PersonId = Id<'person'>
/** Names a related person. @since 0.1.0 */
export type RelatedPersonId = Id<'relatedPerson'>
/** Names a case. @since 0.1.0 */
export type CaseId = Id<'case'>
/** Names a service. @since 0.1.0 */
export type ServiceId = Id<'service'>
/** Names a staff. @since 0.1.0 */
export type StaffId = Id<'staff'>
/** Names a referral. @since 0.1.0 */
export type ReferralId = Id<'referral'>
/** Names a note. @since 0.1.0 */
export type NoteId = Id<'note'>
/** Names a contact attempt. @since 0.1.0 */
export type ContactAttemptId = Id<'contactAttempt'>
/** Names a measure. @since 0.1.0 */
export type MeasureId = Id<'measure'>
/** Names a signpost. @since 0.1.0 */
export type SignpostId = Id<'signpost'>
/** Names an onward referral. @since 0.1.0 */
export type OnwardReferralId = Id<'onwardReferral'>
/** Names a safeguarding referral. @since 0.1.0 */
export type SafeguardingReferralId = Id<'safeguardingReferral'>
/** Names a safeguarding hearing. @since 0.2.0 */
export type SafeguardingHearingId = Id<'safeguardingHearing'>
/** Names a log entry. @since 0.1.0 */
export type LogEntryId = Id<'logEntry'>
/** Names a safety concern. @since 0.1.0 */
export type SafetyConcernId = Id<'safetyConcern'>
/** Names an access request. @since 0.1.0 */
export type AccessRequestId = Id<'accessRequest'>
/** Names an alert. @since 0.1.0 */
export type AlertId = Id<'alert'>
/** Names a report run. @since 0.1.0 */
export type ReportRunId = Id<'reportRun'>

/** Decodes an {@link EventId}. @since 0.1.0 */
export const EventId = idOf('event')
/** Decodes a {@link CommandId}. @since 0.1.0 */
export const CommandId = idOf('command')
/** Decodes a {@link CorrelationId}. @since 0.1.0 */
export const CorrelationId = idOf('correlation')
/** Decodes a {@link PersonId}. @since 0.1.0 */
export const PersonId = idOf('person')
/** Decodes a {@link RelatedPersonId}. @since 0.1.0 */
export const RelatedPersonId = idOf('relatedPerson')
/** Decodes a {@link CaseId}. @since 0.1.0 */
export const CaseId = idOf('case')
/** Decodes a {@link ServiceId}. @since 0.1.0 */
export const ServiceId = idOf('service')
/** Decodes a {@link StaffId}. @since 0.1.0 */
export const StaffId = idOf('staff')
/** Decodes a {@link ReferralId}. @since 0.1.0 */
export const ReferralId = idOf('referral')
/** Decodes a {@link NoteId}. @since 0.1.0 */
export const NoteId = idOf('note')
/** Decodes a {@link ContactAttemptId}. @since 0.1.0 */
export const ContactAttemptId = idOf('contactAttempt')
/** Decodes a {@link MeasureId}. @since 0.1.0 */
export const MeasureId = idOf('measure')
/** Decodes a {@link SignpostId}. @since 0.1.0 */
export const SignpostId = idOf('signpost')
/** Decodes an {@link OnwardReferralId}. @since 0.1.0 */
export const OnwardReferralId = idOf('onwardReferral')
/** Decodes a {@link SafeguardingReferralId}. @since 0.1.0 */
export const SafeguardingReferralId = idOf('safeguardingReferral')
/** Decodes a {@link SafeguardingHearingId}. @since 0.2.0 */
export const SafeguardingHearingId = idOf('safeguardingHearing')
/** Decodes a {@link LogEntryId}. @since 0.1.0 */
export const LogEntryId = idOf('logEntry')
/** Decodes a {@link SafetyConcernId}. @since 0.1.0 */
export const SafetyConcernId = idOf('safetyConcern')
/** Decodes an {@link AccessRequestId}. @since 0.1.0 */
export const AccessRequestId = idOf('accessRequest')
/** Decodes an {@link AlertId}. @since 0.1.0 */
export const AlertId = idOf('alert')
/** Decodes a {@link ReportRunId}. @since 0.1.0 */
export const ReportRunId = idOf('reportRun')
