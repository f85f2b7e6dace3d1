import { decodeWith, Instant, list, type Malformed, malformed, record, StaffId } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as t from 'io-ts'

const CommandLine = record('caseload line', { recordedAt: Instant, command: t.unknown })

const FoundingLine = record('caseload line', {
  recordedAt: Instant,
  founding: record('founding', { manager: StaffId, officer: StaffId, deputies: list(StaffId, 0, 100) }),
})
type FoundingLine = t.TypeOf<typeof FoundingLine>

/** One line of a caseload: when it was recorded, and the whole command, or who founds the service (docs/caseload-format.md). */
export type CaseloadLine = { readonly recordedAt: Instant; readonly command: unknown } | FoundingLine

/** Whether it founds the service. */
export const isFounding = (line: CaseloadLine): line is FoundingLine => 'founding' in line

const parse = (text: string): E.Either<Malformed, unknown> =>
  E.tryCatch(
    () => JSON.parse(text) as unknown,
    () => malformed('caseload line', '', 'must be one JSON record', 'B38'),
  )

const namesFounding = (parsed: unknown): boolean =>
  typeof parsed === 'object' && parsed !== null && Object.hasOwn(parsed, 'founding')

/** Decodes one line of JSON. */
export const caseloadLineFrom = (text: string): E.Either<Malformed, CaseloadLine> =>
  pipe(
    parse(text),
    E.chain(
      (parsed): E.Either<Malformed, CaseloadLine> =>
        namesFounding(parsed)
          ? decodeWith(FoundingLine, 'caseload line', 'A28')(parsed)
          : decodeWith(CommandLine, 'caseload line')(parsed),
    ),
  )
