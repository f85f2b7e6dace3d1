import { settled } from './Setting.js'

/** Which clock decides, and which policy. @since 0.2.0 */
export const historySettings = [
  settled({
    id: 'A26',
    question: 'Which clock decides on facts recorded late?',
    default: 'Retention uses when a fact was true; access decisions use what was known then.',
    why: 'Auditors ask both questions.',
  }),
  settled({
    id: 'A27',
    question: 'May a closure be backdated?',
    default: 'With a reason, and never into eligibility for disposal without a review.',
    why: 'Otherwise backdating is early destruction.',
  }),
  settled({
    id: 'A30',
    question: 'Which policy answers a question about the past?',
    default:
      'As known then: the policy in force then. As known now: the present one, which never shortens what was promised without a recorded review.',
    why: 'Old explanations must replay.',
  }),
] as const
