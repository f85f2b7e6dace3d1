import { oneWord } from './Property.js'
import { setting, settled } from './Setting.js'

/** What an accepted safeguarding referral changes, and for how long. @since 0.2.0 */
export const safeguardingSettings = [
  setting({
    id: 'A3b',
    question: 'What if an adult’s case concerns a child in the household?',
    properties: {
      householdChildConcern: oneWord({
        default: 'adultWithReview',
        choices: {
          adultWithReview: 'It stays an adult’s case, with a flag that a human must review.',
          longestOfConcernAndClient: 'The longer of the periods for an adult and for a child applies.',
        },
      }),
    },
    why: 'Nothing is kept longer than the notice promised without a recorded human reason.',
    status: 'applied',
  }),
  setting({
    id: 'A4',
    question: 'What if safeguarding is accepted after closure?',
    properties: {
      acceptedAfterClosureAnchor: oneWord({
        default: 'closure',
        choices: {
          closure: 'The case is classified anew at once, and the years still run from its closure.',
          laterOfClosureAndAcceptance: 'The years run from the acceptance, where it is later than the closure.',
        },
      }),
    },
    why: 'The text has one anchor.',
    status: 'applied',
  }),
  settled({
    id: 'A6',
    question: 'What of two acceptances?',
    default: 'Two log entries, one class; retracting one changes nothing while another stands.',
    why: 'The class asks “has there been one”: repeats and order do not matter.',
  }),
  settled({
    id: 'A7',
    question: 'Acceptance by which bodies counts?',
    default:
      'Those of registries.safeguardingBodies with acceptanceCounts: the safeguarding team, its two front doors, crisis services.',
    alternatives: ['Set acceptanceCounts per body.'],
    why: 'The text of C28; a case heard at MARAC or DRAM is not an acceptance.',
    status: 'applied',
  }),
  settled({
    id: 'A8',
    question: 'What is a “separate log”?',
    default:
      'A separate stream, access list and key with the same end date; the case is not fully disposed until the log is.',
    why: 'The log is kept “for the retention periods outlined above” and disposed from its own drive.',
  }),
  settled({
    id: 'A32',
    question: 'May a declined safeguarding referral be accepted later?',
    default: 'Yes, by the same body, as a reconsideration; the earlier answer stays in history.',
    why: 'Bodies do reconsider, and the class must follow the fact.',
  }),
] as const
