import { EventTypeName } from './EventTypeName.js'
import { listOf, oneWord, wholeNumber } from './Property.js'
import { setting, settled } from './Setting.js'

/** Who may look at a case and write in it, and whom that alerts. @since 0.2.0 */
export const accessSettings = [
  setting({
    id: 'A10',
    question: 'What is “14 days or more”?',
    properties: {
      alertAfter: oneWord({
        default: 'calendarDays',
        choices: {
          calendarDays: 'The difference of the local dates of closure and of access, in days.',
          elapsedHours: 'The time since closure, with 24 hours for each day.',
        },
      }),
      alertAfterDays: wholeNumber({
        default: 14,
        says: 'Access alerts from 14 days on.',
        from: 0,
        to: 3660,
        another: { value: 7, says: 'Access alerts from another number of days on.' },
      }),
    },
    why: 'A difference of local dates is explainable, has no surprise by time of day, and errs to privacy.',
    status: 'applied',
  }),
  setting({
    id: 'A11',
    question: 'Does only a mutually agreed end alert?',
    properties: {
      alertForClosures: oneWord({
        default: 'every',
        choices: {
          every: 'Access alerts after every closure, whatever its reason.',
          mutualOnly: 'Access alerts only after a closure for a reason that is listed as mutually agreed.',
        },
      }),
    },
    why: 'A person we never reached has no less interest.',
    status: 'applied',
  }),
  setting({
    id: 'A12',
    question: 'Does the request alert, or the access?',
    properties: {
      alertOn: oneWord({
        default: 'request',
        choices: {
          request: 'Every request alerts, also one that is denied.',
          grantedOnly: 'Only access that was granted alerts.',
        },
      }),
    },
    why: 'The text says “if access … is requested”.',
    status: 'applied',
  }),
  setting({
    id: 'A12b',
    question: 'What may still be appended to a closed case?',
    properties: {
      onClosedCase: listOf(EventTypeName, {
        says: 'Safeguarding and safety, corrections, life stage, reviews, the closing message to the GP, other services’ answers, the end of somebody’s access, and reopening.',
        default: [
          'SafeguardingReferralMade',
          'SafeguardingReferralAccepted',
          'SafeguardingReferralDeclined',
          'SafeguardingAcceptanceRetracted',
          'SafeguardingHearingHeld',
          'SafetyConcernRaised',
          'SafetyConcernFollowedUp',
          'CaseNoteCorrected',
          'CaseNoteEnteredInError',
          'OutcomeMeasureEnteredInError',
          'SignpostingEnteredInError',
          'LifeStageDetermined',
          'RetentionReviewed',
          'WrittenToMedicalRecord',
          'OnwardReferralAccepted',
          'OnwardReferralDeclined',
          'OnwardReferralEnded',
          'WorkerUnassigned',
          'CoverEnded',
          'CaseReopened',
        ],
        another: { value: ['CaseReopened'], says: 'Other types of event, by name.' },
      }),
    },
    why: 'Notes are “whilst engaging”, and obligations outlive the case.',
    status: 'applied',
  }),
  settled({
    id: 'A12c',
    question: 'What of access by a system, or in bulk?',
    default: 'A system never bypasses a rule; a report run raises one batch alert.',
    why: 'A bulk export is the biggest leak.',
  }),
  settled({
    id: 'A13',
    question: 'What if no officer is configured, or the officer is the accessor?',
    default:
      'Without an active officer access is denied; an officer’s own access alerts the others, and they may not investigate it.',
    why: 'An alert that nobody independent receives is no control.',
  }),
  setting({
    id: 'A14',
    question: 'What are “reasons”?',
    properties: {
      reasonMinimumLength: wholeNumber({
        default: 1,
        says: 'A coded reason and any text that is not blank.',
        from: 1,
        to: 1000,
        another: { value: 20, says: 'A coded reason and text of a greater minimum length, after trimming.' },
      }),
    },
    why: 'A machine never judges adequacy, an investigation does.',
    status: 'applied',
  }),
  setting({
    id: 'A15',
    question: 'Does an investigator’s own look alert?',
    properties: {
      investigatorAccess: oneWord({
        default: 'noAlert',
        choices: {
          noAlert: 'It is logged with the id of the alert, and counted, but alerts nobody.',
          alertOthers: 'It alerts the other officers.',
        },
      }),
      investigatorAccessDays: wholeNumber({
        default: 28,
        says: 'For 28 days from the start of the investigation; then an officer looks as anybody does.',
        from: 1,
        to: 3660,
        another: { value: 7, says: 'For another number of days.' },
      }),
    },
    why: 'Alerting again would never end; a ground without an end would be one to look for ever.',
    status: 'applied',
  }),
  setting({
    id: 'A16',
    question: 'What is a “current (live) referral”?',
    properties: {
      referralIsLive: oneWord({
        default: 'acceptedAndNotEnded',
        choices: {
          acceptedAndNotEnded: 'One that the other service accepted and that has not ended.',
          fromMade: 'One that was made and has not ended.',
        },
      }),
    },
    why: 'Before acceptance only the referral message’s own content is shared.',
    status: 'applied',
  }),
  settled({
    id: 'A17',
    question: 'When does a GP practice have access?',
    default: 'While it is the registered practice at that instant; no council alert.',
    why: 'The sharing agreement, and its own copy.',
  }),
  setting({
    id: 'A28',
    question: 'Whose word is a role?',
    properties: {
      whoseWordIsARole: oneWord({
        default: 'onRecord',
        choices: {
          onRecord:
            'The service’s own record: duties count only as it says, those that guard others and ordinary working roles alike.',
          vouched:
            'The host’s directory is believed for the duty to take referrals in; every duty that guards others counts on record only.',
        },
      }),
      whoseWordIsAPartner: oneWord({
        default: 'hosts',
        choices: {
          hosts:
            'Who works for a GP practice or another service is the host’s word; the access log says so of each request.',
          onRecord:
            'Somebody acts for a GP practice or another service only while the service’s own record says that they work there.',
        },
      }),
    },
    why: 'The notice promises named control, and an answer as of an earlier instant needs a history.',
    status: 'applied',
  }),
  setting({
    id: 'A29',
    question: 'Does reopening a long-closed case alert?',
    properties: {
      reopeningAlerts: oneWord({
        default: 'always',
        choices: {
          always: 'Yes: it is an access to it, with a reason and an alert to all officers.',
          newReferralExempt:
            'Not when a referral from another organisation is its cause, taken in on that day by somebody else: where closed cases take referrals (A12b).',
        },
      }),
    },
    why: 'Otherwise reopening, looking and closing again passes unseen.',
    status: 'applied',
  }),
  settled({
    id: 'A31',
    question: 'Who may write in a case?',
    default:
      'Whoever may read it by involvement, and intake for referrals; another service only answers and ends its own referral.',
    why: '“Restricted to those directly involved with recording and reviewing” names recording first (C42).',
  }),
] as const
