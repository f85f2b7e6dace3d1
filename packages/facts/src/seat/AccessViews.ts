import type { AccessLog } from '../access/accessLog.js'
import type { CaseFile } from '../case/caseFile.js'
import type { PersonFile } from '../person/personFile.js'
import type { ServiceViews } from './readsService.js'

/** All that is read to judge one attempt to open a case, or what became of its alert. @since 0.1.0 */
export interface AccessViews extends ServiceViews {
  readonly access: AccessLog
  readonly case: CaseFile
  readonly person: PersonFile
}
