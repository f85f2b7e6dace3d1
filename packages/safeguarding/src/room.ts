import { room } from '@casetrail/kernel'
import { concernSubject } from './concern/concernSubject.js'
import { hearingSubject } from './hearing/hearingSubject.js'
import { logSubject } from './log/logSubject.js'
import { logReadingSubject } from './logReading/logReadingSubject.js'
import { referralSubject } from './referral/referralSubject.js'

/** What is done for people at risk, and what is owed to them. @since 0.2.0 */
export const safeguarding = room(
  {
    name: 'safeguarding',
    says: 'Safeguarding referrals and their acceptance, hearings, the separate log and its readers, and concerns for a person’s safety.',
  },
  referralSubject,
  hearingSubject,
  logSubject,
  logReadingSubject,
  concernSubject,
)
