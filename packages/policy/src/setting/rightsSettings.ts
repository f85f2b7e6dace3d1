import { oneWord } from './Property.js'
import { setting, settled } from './Setting.js'

/** Consent, permission, telling the person, breaches and requests. @since 0.2.0 */
export const rightsSettings = [
  settled({
    id: 'A18',
    question: 'Is “consent” one thing?',
    default:
      'Two: an agreement to share (confidentiality) and explicit consent (Art 9(2)(a)); neither is the basis of care.',
    why: 'The notice uses one word for both; merging them makes a withdrawal stop care.',
  }),
  settled({
    id: 'A19',
    question: 'What if consent is withdrawn after a case study was shared?',
    default: 'Future use stops, identifiable copies are recalled, earlier sharing stays lawful, care is unaffected.',
    why: 'UK GDPR Art 7(3), 17(1)(b), 19.',
  }),
  setting({
    id: 'A20',
    question: 'Is a senior’s permission needed when the law compels, or life is at risk?',
    properties: {
      lawCompels: oneWord({
        default: 'permissionRequired',
        choices: {
          permissionRequired: 'It is; in an emergency the review follows by the end of the next working day.',
          exempt: 'What the law compels needs no permission.',
        },
      }),
    },
    why: 'The text asks for it, and life is protected without losing the promise.',
    status: 'planned',
  }),
  settled({
    id: 'A21',
    question: 'Who decides not to inform the person?',
    default: 'A senior, with reason and review date; the obligation is withheld, never done.',
    why: 'Reversible when the risk passes.',
  }),
  settled({
    id: 'A22',
    question: 'When is the council aware of a breach?',
    default: 'When an investigator records reasonable certainty, at latest at the conclusion; then 72 elapsed hours.',
    why: 'Art 33; awareness is an event, so that it can be audited.',
  }),
  setting({
    id: 'A23',
    question: 'What is “one month”?',
    properties: {
      oneMonth: oneWord({
        default: 'correspondingDate',
        choices: {
          correspondingDate:
            'The corresponding date, or the last day of a short month, rolled to the next working day (B2).',
          fixed28Days: '28 days, as an internal target that is never later.',
        },
      }),
    },
    why: 'The ICO’s published method.',
    status: 'planned',
  }),
] as const
