import type * as t from 'io-ts'
import { list } from '../codec/list.js'
import { oneOf } from '../codec/oneOf.js'
import { record } from '../codec/record.js'
import { Code } from '../codec/text.js'
import type { LawfulBasis } from './Recorded.js'

/**
 * Why data was processed, and on which lawful basis (C11, C15). It stands in the body: that a record was one of
 * safeguarding is gone with it.
 *
 * @since 0.2.0
 */
export interface ProcessingGrounds {
  readonly purpose: Code
  readonly basis: readonly LawfulBasis[]
}

/** Decodes {@link ProcessingGrounds}. @since 0.2.0 */
export const ProcessingGrounds: t.Type<ProcessingGrounds, unknown, unknown> = record('ProcessingGrounds', {
  purpose: Code,
  basis: list(oneOf<LawfulBasis>('6(1)(e)', '9(2)(a)', '9(2)(g)', '9(2)(h)'), 0, 4),
}) as unknown as t.Type<ProcessingGrounds, unknown, unknown>
