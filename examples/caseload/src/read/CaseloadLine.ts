import { decodeWith, Instant, type Malformed, malformed, record } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** One line of a caseload: when it was recorded, and the whole command (docs/caseload-format.md). */
export interface CaseloadLine {
  readonly recordedAt: Instant
  readonly command: unknown
}

const CaseloadLine = record('caseload line', { recordedAt: Instant, command: t.unknown })

const parse = (text: string): E.Either<Malformed, unknown> =>
  E.tryCatch(
    () => JSON.parse(text) as unknown,
    () => malformed('caseload line', '', 'must be one JSON record', 'B38'),
  )

/** Decodes one line of JSON. */
export const caseloadLineFrom = (text: string): E.Either<Malformed, CaseloadLine> =>
  E.chain(decodeWith(CaseloadLine, 'caseload line'))(parse(text))
