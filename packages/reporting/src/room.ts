import { room } from '@casetrail/kernel'
import { owedSubject } from './owed/owedSubject.js'

/** What is told of many records, and of what is still to be done. @since 0.2.0 */
export const reporting = room(
  { name: 'reporting', says: 'What the notice promises and is not done yet, about one case and across all.' },
  owedSubject,
)
