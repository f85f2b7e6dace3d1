import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { Citation } from '../clause/Citation.js'

/** One thing wrong with foreign input. Never carries the value: it may be personal (E21). @since 0.1.0 */
export interface Fault {
  /** Path of the field, dots between names: `data.reasons.0`; empty for the whole input. */
  readonly field: string
  /** The rule, a verb phrase that follows the field: `must be a date that exists, written YYYY-MM-DD`. */
  readonly rule: string
  readonly clause: Citation
}

/** Foreign bytes or a foreign value that does not have the documented shape. All faults are collected. @since 0.1.0 */
export interface Malformed {
  readonly tag: 'Malformed'
  /** What was being read: `command CloseCase`, `event CaseClosed v1`. */
  readonly what: string
  readonly faults: readonly [Fault, ...Fault[]]
}

const fieldOf = (error: t.ValidationError): string =>
  error.context
    .slice(1)
    .map((entry) => entry.key)
    .join('.')

const ruleOf = (error: t.ValidationError): string =>
  error.message ?? `must be ${error.context.at(-1)?.type.name ?? 'valid'}`

/** Makes a {@link Malformed} with one fault. @since 0.1.0 */
export const malformed = (what: string, field: string, rule: string, clause: Citation = 'B38'): Malformed => ({
  tag: 'Malformed',
  what,
  faults: [{ field, rule, clause }],
})

/** Decodes foreign input; on the left every fault, none with a value. `clause` is cited for each. @since 0.1.0 */
export const decodeWith =
  <A>(codec: t.Type<A, unknown, unknown>, what: string, clause: Citation = 'B38') =>
  (input: unknown): E.Either<Malformed, A> => {
    if (codec.is(input)) return E.right(input)
    const result = codec.decode(input)
    if (E.isRight(result)) return result
    const faults = result.left
      .slice(0, 50)
      .map((error): Fault => ({ field: fieldOf(error), rule: ruleOf(error), clause }))
    const [first, ...rest] = faults
    return E.left(
      first === undefined
        ? malformed(what, '', 'is not valid', clause)
        : { tag: 'Malformed', what, faults: [first, ...rest] },
    )
  }
