import type { StreamCategory, StreamId } from '@casetrail/kernel'

/**
 * Nothing was known, as of the asked instant, of the record that a question is about (L2). One that was known by then,
 * and had not begun as of an earlier day, is answered. @since 0.2.0
 */
export interface NotFound {
  readonly tag: 'NotFound'
  /** What was looked for: `case`, `person`. */
  readonly what: StreamCategory
  readonly stream: StreamId
}
