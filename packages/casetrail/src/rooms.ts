import { access } from '@casetrail/access'
import { casework } from '@casetrail/casework'
import { reporting } from '@casetrail/reporting'
import { retention } from '@casetrail/retention'
import { safeguarding } from '@casetrail/safeguarding'

/** The rooms that every service has; a host's own stand beside them. @since 0.2.0 */
export const casetrailRooms = [casework, safeguarding, access, retention, reporting] as const
