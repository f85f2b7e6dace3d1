import type * as t from 'io-ts'
import { refined } from '../codec/refined.js'
import type { CaseId, PersonId, ReportRunId, ServiceId } from './ids.js'

/** The kinds of stream: each one consistency boundary, one hash chain, one disposal unit (A.3). @since 0.1.0 */
export const streamCategories = [
  'person',
  'case',
  'safeguardingLog',
  'consent',
  'access',
  'reportRun',
  'breach',
  'rightsRequest',
  'disposal',
  'hold',
  'service',
] as const

/** One of {@link streamCategories}. @since 0.1.0 */
export type StreamCategory = (typeof streamCategories)[number]

/** `<category>-<uuid>`: no personal data in a stream name, ever. @since 0.1.0 */
export type StreamId = string & { readonly StreamId: unique symbol }

const shape = new RegExp(
  `^(${streamCategories.join('|')})-[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`,
)

/** Decodes a {@link StreamId}. @since 0.1.0 */
export const StreamId: t.Type<StreamId, string, unknown> = refined<StreamId>(
  'StreamId',
  'a stream name: category, hyphen, UUID',
  (text) => shape.test(text),
)

/** The category of a stream. @since 0.1.0 */
export const categoryOf = (stream: StreamId): StreamCategory => stream.slice(0, stream.indexOf('-')) as StreamCategory

/** The UUID a stream is named by. @since 0.1.0 */
export const subjectOf = (stream: StreamId): string => stream.slice(stream.indexOf('-') + 1)

const stream = (category: StreamCategory, id: string): StreamId => `${category}-${id}` as StreamId

/** The stream of one person's identity. @since 0.1.0 */
export const personStream = (id: PersonId): StreamId => stream('person', id)
/** The stream of one case. @since 0.1.0 */
export const caseStream = (id: CaseId): StreamId => stream('case', id)
/** The separate safeguarding log of one case (C28, A8). @since 0.1.0 */
export const safeguardingLogStream = (id: CaseId): StreamId => stream('safeguardingLog', id)
/** Who asked to open one case, apart from the case so that reading it never changes it. @since 0.1.0 */
export const accessStream = (id: CaseId): StreamId => stream('access', id)
/** One run of an identifiable report over many cases (C25, A12c). @since 0.1.0 */
export const reportRunStream = (id: ReportRunId): StreamId => stream('reportRun', id)
/** Officers, staff roles and adopted policies of one service. @since 0.1.0 */
export const serviceStream = (id: ServiceId): StreamId => stream('service', id)
