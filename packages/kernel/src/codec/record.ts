import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'

/** Field name to codec. @since 0.1.0 */
export type Fields = { readonly [field: string]: t.Type<any, any, unknown> }

/** What a {@link RecordOf} decodes to. @since 0.1.0 */
export type Decoded<F extends Fields> = { readonly [K in keyof F]: t.TypeOf<F[K]> }

const isPlainRecord = (u: unknown): u is Record<string, unknown> => {
  if (typeof u !== 'object' || u === null || Array.isArray(u)) return false
  const prototype = Object.getPrototypeOf(u)
  return prototype === Object.prototype || prototype === null
}

/**
 * A record with exactly these fields: a missing, an unknown and a prototype key are each refused by name,
 * and the faults of all fields are collected. Decoding yields the very value it was given: nothing is converted.
 *
 * @since 0.1.0
 */
export class RecordOf<F extends Fields> extends t.Type<Decoded<F>, unknown, unknown> {
  readonly _tag = 'RecordOf' as const
  readonly rule = 'must be a record'
  constructor(
    name: string,
    readonly fields: F,
  ) {
    const names = Object.keys(fields)
    const codecs = names.map((n) => fields[n] as t.Mixed)
    const byName = new Map(names.map((field, i) => [field, codecs[i] as t.Mixed]))
    // As many own fields as there should be, as many met, and each of them known: then none is missing or inherited.
    const is = (u: unknown): u is Decoded<F> => {
      if (!isPlainRecord(u) || Object.keys(u).length !== names.length) return false
      let met = 0
      for (const field in u) {
        const codec = byName.get(field)
        if (codec === undefined || !codec.is(u[field])) return false
        met += 1
      }
      return met === names.length
    }
    super(
      name,
      is,
      (u, c) => {
        if (!isPlainRecord(u)) return t.failure(u, c, 'must be a record')
        const errors: t.Errors = []
        for (let i = 0; i < names.length; i++) {
          const field = names[i] as string
          const codec = codecs[i] as t.Mixed
          const context = t.appendContext(c, field, codec, u[field])
          if (!Object.hasOwn(u, field)) errors.push({ value: undefined, context, message: 'is missing' })
          else {
            const one = codec.validate(u[field], context)
            if (E.isLeft(one)) errors.push(...one.left)
          }
        }
        for (const key of Object.keys(u)) {
          if (!Object.hasOwn(fields, key))
            errors.push({
              value: undefined,
              context: t.appendContext(c, unknownField(key), t.never),
              message: 'is not a field of this record',
            })
        }
        return errors.length > 0 ? t.failures(errors) : E.right(u as Decoded<F>)
      },
      (a) => a,
    )
  }
}

/** An unknown key may itself be personal data: only a plain word is repeated in a message. */
const unknownField = (key: string): string => (/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(key) ? key : '(unknown field)')

/** Makes a {@link RecordOf}. @since 0.1.0 */
export const record = <F extends Fields>(name: string, fields: F): RecordOf<F> => new RecordOf(name, fields)
