import type { ClauseId } from '@casetrail/kernel'
import type { PlainPolicy } from '../PlainPolicy.js'

type Purpose = PlainPolicy['purposes'][number]

/** The task is public, and special category data rests on substantial public interest (C15, C18). */
const publicTask = { ordinary: ['6(1)(e)'], special: ['9(2)(g)'] } as const

/** The one place where the notice relies on explicit consent (C16). */
const byConsent = { ordinary: ['6(1)(e)'], special: ['9(2)(a)'] } as const

/** Nobody can be told from the data, so no basis of Art 9 is named: a person's data is refused (C13, C32). */
const anonymous = { ordinary: [], special: [], data: 'anonymous' } as const

const use = (code: string, clause: ClauseId, title: string): Purpose => ({
  code,
  title,
  clause,
  group: 'use',
  data: 'identifiable',
  ...publicTask,
})

const share = (code: string, title: string): Purpose => ({ ...use(code, 'C32', title), group: 'share' })

const account = (code: string, clause: ClauseId, title: string): Purpose => ({
  ...use(code, clause, title),
  group: 'account',
})

/** The purposes of Kirklees Council's notice; its list says “derive statistics” twice, which is one purpose (C11). @since 0.1.0 */
export const purposes: readonly Purpose[] = [
  use('provideSupport', 'C11', 'Provide high quality personalised support'),
  use('supportPositiveChange', 'C11', 'Provide the support needed to make positive changes'),
  use('assessQuality', 'C11', 'Assess the quality of our services'),
  { ...use('evaluateAndImprove', 'C12', 'Evaluate and improve our performance'), data: 'pseudonymised' },
  { ...use('deriveStatistics', 'C13', 'Derive statistics for decisions about future delivery'), ...anonymous },
  use('updateMedicalRecord', 'C14', 'Record accurately and in time on the medical records'),

  share('safeguardPeople', 'Safeguard vulnerable children and adults'),
  share('preventFraudOrCrime', 'Detect and prevent fraud or crime'),
  share('answerLegalRequest', 'Answer a legal request by a court or authorised body'),
  { ...share('reportToCommissioners', 'Report anonymous data to commissioners'), ...anonymous },
  { ...share('understandOutcomes', 'Understand outcomes and effectiveness'), ...anonymous },
  { ...share('encourageGoodPractice', 'Identify and encourage good practice'), ...anonymous },

  { ...use('shareCaseStudy', 'C38', 'Produce and share a case study'), group: 'share', ...byConsent },
  {
    ...use('shareIdentifiableMedia', 'C40', 'Share a video, photograph or named case study'),
    group: 'share',
    ...byConsent,
  },

  account('keepInCaseOfQueries', 'C23', 'Keep information in case of queries'),
  account('protectRecords', 'C42', 'Restrict, watch and investigate access to records'),
  account('disposeOfRecords', 'C29', 'Review and dispose of records'),
  account('reportInternally', 'C25', 'Run identifiable reports within the service'),
  account('answerRightsRequest', 'C49', 'Answer a request under data protection law'),
  account('handleBreach', 'C46', 'Handle a breach of personal data'),
]
