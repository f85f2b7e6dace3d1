import type { StreamCategory, StreamId } from '@casetrail/kernel'

/** Nobody has begun the record that a question is about. One that had not begun as of the asked instant is answered. @since 0.2.0 */
export interface NotFound {
  readonly tag: 'NotFound'
  /** What was looked for: `case`, `person`. */
  readonly what: StreamCategory
  readonly stream: StreamId
}
