import { Code, defineEvent, EventId, type EventOf } from '@casetrail/kernel'

/* Entries that were written to the person’s medical record (C14, C20). */

/** An entry was written to the person’s medical record; the author is the performer, not the gateway. @since 0.1.0 */
export const WrittenToMedicalRecord = defineEvent({
  type: 'WrittenToMedicalRecord',
  category: 'case',
  clauses: ['C14', 'C20', 'C41'],
  lifecycle: 'transmit',
  says: 'An entry was written to the person’s medical record; the author is the performer, not the gateway.',
  clear: { of: EventId, location: Code },
})
/** The domain event of {@link WrittenToMedicalRecord}. @since 0.1.0 */
export type WrittenToMedicalRecord = EventOf<typeof WrittenToMedicalRecord>

/** Every fact of this subject. @since 0.2.0 */
export const medicalRecordEvents = [WrittenToMedicalRecord] as const
