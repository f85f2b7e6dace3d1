import { oneWord } from './Property.js'
import { setting, settled } from './Setting.js'

/** How long a case is kept, and what is left of it. @since 0.2.0 */
export const retentionSettings = [
  settled({
    id: 'A1',
    question: 'When does retention start?',
    default:
      'The local date of the latest effective closure; reopening removes the deadline, closing again restarts it in full.',
    why: 'The only trigger in the text is “from case closure”, and a live case cannot be expiring.',
  }),
  setting({
    id: 'A2',
    question: 'Is the anniversary day in or out?',
    properties: {
      disposalFrom: oneWord({
        default: 'dayAfterAnniversary',
        choices: {
          dayAfterAnniversary: 'A case is kept through the anniversary day; disposal is possible from the next day.',
          onAnniversary: 'Disposal is possible from the start of the anniversary day.',
        },
      }),
    },
    why: 'Full years are honoured under either reading, and it matches the corresponding-date rule (Dodds v Walker).',
    status: 'applied',
  }),
  setting({
    id: 'A3',
    question: 'Who is a child, and when?',
    properties: {
      ageBasis: oneWord({
        default: 'received',
        choices: {
          received: 'Whoever is under 18 on the local date on which any referral of the case was received.',
          acceptance: 'Whoever is under 18 on the local date on which safeguarding was accepted.',
          closure: 'Whoever is under 18 on the local date on which the case was closed.',
        },
      }),
    },
    why: 'The text classifies the case and age only rises, so the start of support is the complete test; early destruction cannot be undone.',
    status: 'applied',
  }),
  settled({
    id: 'A3c',
    question: 'What if the date of birth is unknown?',
    default:
      'Class UNDETERMINED: the longest candidate is shown and disposal is blocked until it is known or a human decides.',
    why: 'Fail safe.',
  }),
  settled({
    id: 'A5',
    question: 'What if safeguarding is accepted after the two years ran out, before disposal?',
    default: 'The case is classified anew; a pending disposal is void.',
    why: 'Disposal is manual, so this window is real.',
  }),
  settled({
    id: 'A9',
    question: 'Are unable to contact, declined, died and moved away closures?',
    default: 'All are, with the same class rules.',
    why: 'The text names unable to contact; the others have the same purpose.',
  }),
  settled({
    id: 'A24',
    question: 'What is “deduction”?',
    default: 'Redaction; the method is recorded per location.',
    why: 'The only sensible reading.',
  }),
  setting({
    id: 'A25',
    question: 'What outlives disposal?',
    properties: {
      afterDisposal: oneWord({
        default: 'skeleton',
        choices: {
          skeleton: 'The ids, types, times and hashes of the events, without personal data, and the certificate.',
          tombstone: 'One entry that says that there was a record; its stream is removed.',
        },
      }),
    },
    why: 'Ids, types, times and hashes without personal data prove that disposal was lawful (Art 5(2)).',
    status: 'planned',
  }),
] as const
