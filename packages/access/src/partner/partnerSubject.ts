import { PartnerStaffEnded, PartnerStaffRecorded } from '@casetrail/events'
import { subject } from '@casetrail/kernel'
import { endPartnerStaff } from './endPartnerStaff.js'
import { recordPartnerStaff } from './recordPartnerStaff.js'

export const partnerSubject = subject({
  events: [PartnerStaffRecorded, PartnerStaffEnded],
  decisions: [recordPartnerStaff, endPartnerStaff],
})
