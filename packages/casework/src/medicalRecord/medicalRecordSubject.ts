import { medicalRecordEvents } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { writeToMedicalRecord } from './writeToMedicalRecord.js'

export const medicalRecordSubject = subject({
  events: medicalRecordEvents,
  decisions: [writeToMedicalRecord],
})
