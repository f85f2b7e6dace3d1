import type { SettingId } from '@casetrail/kernel'
import type { Settings } from './Settings.js'

/**
 * One ambiguity of the notice and how it is settled.
 * - `applied`: rules of this release read the setting, or the list of the policy that `where` names;
 * - `planned`: the choice is part of the policy, and the rooms that read it come later;
 * - `constant`: no other reading is supported.
 *
 * @since 0.1.0
 */
export interface SettledAmbiguity {
  readonly id: SettingId
  readonly question: string
  readonly default: string
  readonly alternatives: readonly string[]
  readonly why: string
  readonly status: 'applied' | 'planned' | 'constant'
  /** The properties of {@link Settings} that carry the choice; none for a constant and for a list of the policy. */
  readonly settings: readonly (keyof Settings)[]
}

type Row = Omit<SettledAmbiguity, 'id' | 'status' | 'settings' | 'alternatives'>
const constant = (row: Row) => ({ ...row, alternatives: [], status: 'constant', settings: [] }) as const
const choice = (row: Omit<SettledAmbiguity, 'id' | 'status'>) => ({ ...row, status: 'applied' }) as const
const later = (row: Omit<SettledAmbiguity, 'id' | 'status'>) => ({ ...row, status: 'planned' }) as const

const rows: Readonly<Record<SettingId, Omit<SettledAmbiguity, 'id'>>> = {
  A1: constant({
    question: 'When does retention start?',
    default:
      'The local date of the latest effective closure; reopening removes the deadline, closing again restarts it in full.',
    why: 'The only trigger in the text is “from case closure”, and a live case cannot be expiring.',
  }),
  A2: choice({
    question: 'Is the anniversary day in or out?',
    default: 'dayAfterAnniversary',
    alternatives: ['onAnniversary'],
    why: 'Full years are honoured under either reading, and it matches the corresponding-date rule (Dodds v Walker).',
    settings: ['disposalFrom'],
  }),
  A3: choice({
    question: 'Who is a child, and when?',
    default: 'received',
    alternatives: ['acceptance', 'closure'],
    why: 'The text classifies the case and age only rises, so the start of support is the complete test; early destruction cannot be undone.',
    settings: ['ageBasis'],
  }),
  A3b: choice({
    question: 'What if an adult’s case concerns a child in the household?',
    default: 'adultWithReview',
    alternatives: ['longestOfConcernAndClient'],
    why: 'Nothing is kept longer than the notice promised without a recorded human reason.',
    settings: ['householdChildConcern'],
  }),
  A3c: constant({
    question: 'What if the date of birth is unknown?',
    default:
      'Class UNDETERMINED: the longest candidate is shown and disposal is blocked until it is known or a human decides.',
    why: 'Fail safe.',
  }),
  A4: choice({
    question: 'What if safeguarding is accepted after closure?',
    default: 'closure',
    alternatives: ['laterOfClosureAndAcceptance'],
    why: 'The text has one anchor.',
    settings: ['acceptedAfterClosureAnchor'],
  }),
  A5: constant({
    question: 'What if it is accepted after the two years ran out, before disposal?',
    default: 'The case is classified anew; a pending disposal is void.',
    why: 'Disposal is manual, so this window is real.',
  }),
  A6: constant({
    question: 'What of two acceptances?',
    default: 'Two log entries, one class; retracting one changes nothing while another stands.',
    why: 'The class asks “has there been one”: repeats and order do not matter.',
  }),
  A7: choice({
    question: 'Acceptance by which bodies counts?',
    default:
      'Those of registries.safeguardingBodies with acceptanceCounts: the safeguarding team, its two front doors, crisis services.',
    alternatives: ['Set acceptanceCounts per body.'],
    why: 'The text of C28; a case heard at MARAC or DRAM is not an acceptance.',
    settings: [],
  }),
  A8: constant({
    question: 'What is a “separate log”?',
    default:
      'A separate stream, access list and key with the same end date; the case is not fully disposed until the log is.',
    why: 'The log is kept “for the retention periods outlined above” and disposed from its own drive.',
  }),
  A9: constant({
    question: 'Are unable to contact, declined, died and moved away closures?',
    default: 'All are, with the same class rules.',
    why: 'The text names unable to contact; the others have the same purpose.',
  }),
  A10: choice({
    question: 'What is “14 days or more”?',
    default: 'calendarDays',
    alternatives: ['elapsedHours'],
    why: 'A difference of local dates is explainable, has no surprise by time of day, and errs to privacy.',
    settings: ['alertAfter', 'alertAfterDays'],
  }),
  A11: choice({
    question: 'Does only a mutually agreed end alert?',
    default: 'every',
    alternatives: ['mutualOnly'],
    why: 'A person we never reached has no less interest.',
    settings: ['alertForClosures'],
  }),
  A12: choice({
    question: 'Does the request alert, or the access?',
    default: 'request',
    alternatives: ['grantedOnly'],
    why: 'The text says “if access … is requested”.',
    settings: ['alertOn'],
  }),
  A12b: choice({
    question: 'What may still be appended to a closed case?',
    default: 'The event types of onClosedCase: safeguarding, correction, other services’ answers and reopening.',
    alternatives: ['List others.'],
    why: 'Notes are “whilst engaging”, and obligations outlive the case.',
    settings: ['onClosedCase'],
  }),
  A12c: constant({
    question: 'What of access by a system, or in bulk?',
    default: 'A system never bypasses a rule; a report run raises one batch alert.',
    why: 'A bulk export is the biggest leak.',
  }),
  A13: constant({
    question: 'What if no officer is configured, or the officer is the accessor?',
    default:
      'Without an active officer access is denied; an officer’s own access alerts the others, and they may not investigate it.',
    why: 'An alert that nobody independent receives is no control.',
  }),
  A14: choice({
    question: 'What are “reasons”?',
    default: '1',
    alternatives: ['A greater minimum length.'],
    why: 'A coded reason and text that is not blank; a machine never judges adequacy, an investigation does.',
    settings: ['reasonMinimumLength'],
  }),
  A15: choice({
    question: 'Does an investigator’s own look alert?',
    default: 'noAlert',
    alternatives: ['alertOthers'],
    why: 'It is logged with the alert’s id and counted; alerting again would never end.',
    settings: ['investigatorAccess'],
  }),
  A16: choice({
    question: 'What is a “current (live) referral”?',
    default: 'acceptedAndNotEnded',
    alternatives: ['fromMade'],
    why: 'Before acceptance only the referral message’s own content is shared.',
    settings: ['referralIsLive'],
  }),
  A17: constant({
    question: 'When does a GP practice have access?',
    default: 'While it is the registered practice at that instant; no council alert.',
    why: 'The sharing agreement, and its own copy.',
  }),
  A18: constant({
    question: 'Is “consent” one thing?',
    default:
      'Two: an agreement to share (confidentiality) and explicit consent (Art 9(2)(a)); neither is the basis of care.',
    why: 'The notice uses one word for both; merging them makes a withdrawal stop care.',
  }),
  A19: constant({
    question: 'What if consent is withdrawn after a case study was shared?',
    default: 'Future use stops, identifiable copies are recalled, earlier sharing stays lawful, care is unaffected.',
    why: 'UK GDPR Art 7(3), 17(1)(b), 19.',
  }),
  A20: later({
    question: 'Is a senior’s permission needed when the law compels, or life is at risk?',
    default: 'permissionRequired',
    alternatives: ['exempt'],
    why: 'The text asks for it; in an emergency the review follows by the end of the next working day.',
    settings: ['lawCompels'],
  }),
  A21: constant({
    question: 'Who decides not to inform the person?',
    default: 'A senior, with reason and review date; the obligation is withheld, never done.',
    why: 'Reversible when the risk passes.',
  }),
  A22: constant({
    question: 'When is the council aware of a breach?',
    default: 'When an investigator records reasonable certainty, at latest at the conclusion; then 72 elapsed hours.',
    why: 'Art 33; awareness is an event, so that it can be audited.',
  }),
  A23: later({
    question: 'What is “one month”?',
    default: 'correspondingDate',
    alternatives: ['fixed28Days'],
    why: 'The ICO’s published method: corresponding date, last day of a short month, roll to the next working day (B2).',
    settings: ['oneMonth'],
  }),
  A24: constant({
    question: 'What is “deduction”?',
    default: 'Redaction; the method is recorded per location.',
    why: 'The only sensible reading.',
  }),
  A25: later({
    question: 'What outlives disposal?',
    default: 'skeleton',
    alternatives: ['tombstone'],
    why: 'Ids, types, times and hashes without personal data prove that disposal was lawful (Art 5(2)).',
    settings: ['afterDisposal'],
  }),
  A26: constant({
    question: 'Which clock decides on facts recorded late?',
    default: 'Retention uses when a fact was true; access decisions use what was known then.',
    why: 'Auditors ask both questions.',
  }),
  A27: constant({
    question: 'May a closure be backdated?',
    default: 'With a reason, and never into eligibility for disposal without a review.',
    why: 'Otherwise backdating is early destruction.',
  }),
}

/** Every settled ambiguity, A1 to A27, in order; a missing one does not compile. @since 0.1.0 */
export const settingsRegister: readonly SettledAmbiguity[] = (Object.keys(rows) as SettingId[]).map((id) => ({
  id,
  ...rows[id],
}))
