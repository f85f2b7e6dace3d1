import type { PlainPolicy } from '../PlainPolicy.js'

/** The default of every setting (A1–A27). Spread it and change what your notice says otherwise. @since 0.1.0 */
export const defaultSettings: PlainPolicy['settings'] = {
  disposalFrom: 'dayAfterAnniversary',
  ageBasis: 'received',
  householdChildConcern: 'adultWithReview',
  acceptedAfterClosureAnchor: 'closure',
  alertAfter: 'calendarDays',
  alertAfterDays: 14,
  alertForClosures: 'every',
  alertOn: 'request',
  // A12b: safeguarding and safety, corrections, life stage, the closing message to the GP, contact with other services
  // that goes on without us, the end of somebody's access, and reopening. No ordinary note, outcome or contact (C8).
  onClosedCase: [
    'SafeguardingReferralMade',
    'SafeguardingReferralAccepted',
    'SafeguardingReferralDeclined',
    'SafeguardingAcceptanceRetracted',
    'SafetyConcernRaised',
    'SafetyConcernFollowedUp',
    'CaseNoteCorrected',
    'CaseNoteEnteredInError',
    'OutcomeMeasureEnteredInError',
    'SignpostingEnteredInError',
    'LifeStageDetermined',
    'WrittenToMedicalRecord',
    'OnwardReferralAccepted',
    'OnwardReferralDeclined',
    'OnwardReferralEnded',
    'WorkerUnassigned',
    'CoverEnded',
    'CaseReopened',
  ],
  reasonMinimumLength: 1,
  investigatorAccess: 'noAlert',
  referralIsLive: 'acceptedAndNotEnded',
  lawCompels: 'permissionRequired',
  oneMonth: 'correspondingDate',
  afterDisposal: 'skeleton',
}
