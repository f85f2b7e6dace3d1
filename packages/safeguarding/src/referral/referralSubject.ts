import {
  SafeguardingAcceptanceRetracted,
  SafeguardingReferralAccepted,
  SafeguardingReferralDeclined,
  SafeguardingReferralMade,
} from '@casetrail/events'
import { safeguardingLogEntry } from '@casetrail/facts'
import { subject } from '@casetrail/kernel'
import { acceptSafeguardingReferral } from './acceptSafeguardingReferral.js'
import { declineSafeguardingReferral } from './declineSafeguardingReferral.js'
import { makeSafeguardingReferral } from './makeSafeguardingReferral.js'
import { retractSafeguardingAcceptance } from './retractSafeguardingAcceptance.js'

export const referralSubject = subject({
  events: [
    SafeguardingReferralMade,
    SafeguardingReferralAccepted,
    SafeguardingReferralDeclined,
    SafeguardingAcceptanceRetracted,
  ],
  decisions: [
    makeSafeguardingReferral,
    acceptSafeguardingReferral,
    declineSafeguardingReferral,
    retractSafeguardingAcceptance,
  ],
  obligations: [safeguardingLogEntry],
})
