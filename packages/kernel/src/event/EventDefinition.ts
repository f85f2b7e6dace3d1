import type { Citation } from '../clause/Citation.js'
import { type Decoded, type Fields, type RecordOf, record } from '../codec/record.js'
import type { StreamCategory } from '../id/StreamId.js'
import type { Instant } from '../time/Instant.js'
import type { LifecycleCode } from './lifecycle.js'
import { Part } from './Part.js'

/** Key scope = disposal scope: a data key belongs to one subject, one record and one of these (integrity 3.3). @since 0.1.0 */
export type KeyPurpose = 'case' | 'safeguarding' | 'identity' | 'thirdParty' | 'consent'

/** What one event says of one subject, encrypted as one piece under that subject's key. @since 0.1.0 */
export interface PartDefinition<F extends Fields = Fields> {
  readonly keyPurpose: KeyPurpose
  /** The clear field that names the subject (an id), or null: the subject is the record's own client. */
  readonly subjectField: string | null
  /** Holds special category data, UK GDPR Art 9: free text always does (C6). */
  readonly special: boolean
  readonly codec: RecordOf<F>
}

/** Turns the body of an older version into the next one. Total and pure: old bytes always read (E26). @since 0.1.0 */
export interface Upcast {
  readonly clear: (older: any) => unknown
  readonly parts?: Readonly<Record<string, (older: any) => unknown>>
}

/**
 * One kind of fact, said once: types, encryption, redaction, arbitraries and golden files follow from it.
 * Names and fields are the storage format for 35 years: never edited, only upcast.
 *
 * @since 0.1.0
 */
export interface EventDefinition<
  Type extends string = string,
  Clear extends Fields = Fields,
  Parts extends Readonly<Record<string, PartDefinition<any>>> = Readonly<Record<string, PartDefinition<any>>>,
> {
  readonly type: Type
  readonly version: number
  readonly category: StreamCategory
  /** What the header says for ever; coarser than `type` where the type itself is sensitive (safeguarding). */
  readonly publicType: string
  readonly clauses: readonly [Citation, ...Citation[]]
  readonly lifecycle: LifecycleCode
  /** One past-tense sentence, for an audit trail. */
  readonly says: string
  /** Special category data, UK GDPR Art 9, whether or not a part is sealed: the event must carry a basis of Art 9 (C6, C18). */
  readonly special: boolean
  readonly clear: RecordOf<Clear>
  readonly parts: Parts
  /** `upcasts[n]` takes version n to n + 1; empty at version 1. */
  readonly upcasts: Readonly<Record<number, Upcast>>
}

/** Any kind of fact, for registries. @since 0.2.0 */
export type AnyEventDefinition = EventDefinition<string, any, any>

/** The domain event of a definition: what a decision yields. @since 0.1.0 */
export type EventOf<D> =
  D extends EventDefinition<infer Type, infer Clear, infer Parts>
    ? {
        readonly type: Type
        /** When it became true (valid time); `recordedAt` says when it became known (A26). */
        readonly occurredAt: Instant
        readonly data: Decoded<Clear>
        readonly parts: {
          readonly [K in keyof Parts]: Part<Parts[K] extends PartDefinition<infer F> ? Decoded<F> : never>
        }
      }
    : never

/** Any domain event. @since 0.1.0 */
export interface DomainEvent {
  readonly type: string
  readonly occurredAt: Instant
  readonly data: object
  readonly parts: Readonly<Record<string, Part<unknown>>>
}

interface Spec<Type extends string, Clear extends Fields, Parts> {
  readonly type: Type
  readonly version?: number
  readonly category: StreamCategory
  readonly publicType?: string
  readonly clauses: readonly [Citation, ...Citation[]]
  readonly lifecycle: LifecycleCode
  readonly says: string
  /** Default: true when any part is special. */
  readonly special?: boolean
  readonly clear: Clear
  readonly parts?: Parts
  readonly upcasts?: Readonly<Record<number, Upcast>>
}

/** Defines a kind of event. Whatever is not in `parts` is stored in clear: classify every field. @since 0.1.0 */
export const defineEvent = <
  const Type extends string,
  Clear extends Fields,
  Parts extends Readonly<Record<string, PartDefinition<any>>> = Readonly<Record<never, PartDefinition<any>>>,
>(
  spec: Spec<Type, Clear, Parts>,
): EventDefinition<Type, Clear, Parts> => ({
  type: spec.type,
  version: spec.version ?? 1,
  category: spec.category,
  publicType: spec.publicType ?? spec.type,
  clauses: spec.clauses,
  lifecycle: spec.lifecycle,
  says: spec.says,
  special: spec.special ?? Object.values(spec.parts ?? {}).some((one) => (one as PartDefinition).special),
  clear: record(spec.type, spec.clear),
  parts: spec.parts ?? ({} as Parts),
  upcasts: spec.upcasts ?? {},
})

/** A sealed part. `special` defaults to true: only what is proved harmless is marked otherwise (C6). @since 0.1.0 */
export const part = <F extends Fields>(
  keyPurpose: KeyPurpose,
  fields: F,
  options: { readonly subjectField?: string; readonly special?: boolean } = {},
): PartDefinition<F> => ({
  keyPurpose,
  subjectField: options.subjectField ?? null,
  special: options.special ?? true,
  codec: record(`${keyPurpose} part`, fields),
})

type Given<D> =
  D extends EventDefinition<string, infer Clear, infer Parts>
    ? { readonly occurredAt: Instant; readonly data: Decoded<Clear> } & ([keyof Parts] extends [never]
        ? { readonly parts?: undefined }
        : {
            readonly parts: {
              readonly [K in keyof Parts]: Parts[K] extends PartDefinition<infer F> ? Decoded<F> : never
            }
          })
    : never

/** Makes the event of a definition; parts are given in plain and are open. @since 0.1.0 */
export const event = <D extends EventDefinition<any, any, any>>(definition: D, given: Given<D>): EventOf<D> => {
  const parts: Record<string, Part<unknown>> = {}
  for (const [name, value] of Object.entries(given.parts ?? {})) parts[name] = Part.open(value)
  return { type: definition.type, occurredAt: given.occurredAt, data: given.data, parts } as unknown as EventOf<D>
}
