import type { CaseFile } from '@casetrail/facts'

/** What retention needs of a case: turns, life stages, acceptances. Nothing personal. */
export type CaseFacts = Pick<CaseFile, 'closure' | 'lifeStages' | 'safeguarding'>
