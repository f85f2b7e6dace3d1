import { room } from '@casetrail/kernel'
import { assignmentSubject } from './assignment/assignmentSubject.js'
import { closingSubject } from './closing/closingSubject.js'
import { contactSubject } from './contact/contactSubject.js'
import { lifeStageSubject } from './lifeStage/lifeStageSubject.js'
import { medicalRecordSubject } from './medicalRecord/medicalRecordSubject.js'
import { notesSubject } from './notes/notesSubject.js'
import { onwardReferralSubject } from './onwardReferral/onwardReferralSubject.js'
import { outcomeSubject } from './outcome/outcomeSubject.js'
import { personSubject } from './person/personSubject.js'
import { referralSubject } from './referral/referralSubject.js'
import { signpostingSubject } from './signposting/signpostingSubject.js'
import { standingSubject } from './standing/standingSubject.js'

/** The work with one person and their case, in the order of a case’s life. @since 0.2.0 */
export const casework = room(
  {
    name: 'casework',
    says: 'What happens to one person and one case: details, referral, notes, outcomes, signposting, onward referral, closing, reopening, transfer.',
  },
  personSubject,
  referralSubject,
  assignmentSubject,
  notesSubject,
  contactSubject,
  outcomeSubject,
  signpostingSubject,
  medicalRecordSubject,
  onwardReferralSubject,
  closingSubject,
  lifeStageSubject,
  standingSubject,
)
