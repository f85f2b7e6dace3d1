import {
  type Citation,
  decodeWith,
  Instant,
  integer,
  LocalDate,
  type Malformed,
  orNull,
  record,
  textUpTo,
} from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import type * as t from 'io-ts'
import type { ListQuery } from '../port/ReadModelStore.js'
import { foreignCopy } from '../run/foreignCopy.js'

/** Which entries of a list are asked for. Plain strings, so that a host passes on what it was given. @since 0.2.0 */
export interface ListAsked {
  /** No later than this: a date, or an instant where the list is in order of instants. */
  readonly upTo?: string | undefined
  /** No earlier than this. */
  readonly from?: string | undefined
  /** 1 to 10,000. */
  readonly limit: number
  /** Continue after this entry of an earlier page. */
  readonly after?: { readonly listedAt: string; readonly key: string } | undefined
}

/** Which list is asked, for what a fault says of it. */
export interface Listing {
  readonly what: string
  readonly clause: Citation
  /** What its entries are in order of. */
  readonly upTo: 'date' | 'instant'
}

const place = record('after', { listedAt: textUpTo(1000), key: textUpTo(1000) })

const askedBy = <Bound extends string>(bound: t.Type<Bound, string, unknown>) =>
  record('list', { upTo: orNull(bound), from: orNull(bound), limit: integer(1, 10_000), after: orNull(place) })

type Decoded = t.TypeOf<ReturnType<typeof askedBy<string>>>

const codecs: Readonly<Record<Listing['upTo'], t.Type<Decoded, unknown, unknown>>> = {
  date: askedBy(LocalDate) as never,
  instant: askedBy(Instant) as never,
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null && !Array.isArray(given)

/** What is not given is null, so that one codec tells what is missing from what nobody knows. */
const complete = (given: unknown): unknown =>
  isRecord(given) ? { ...given, upTo: given.upTo ?? null, from: given.from ?? null, after: given.after ?? null } : given

/** Decodes every argument of a list; malformed names each field that is at fault. */
export const listQuery = ({ what, clause, upTo }: Listing, asked: unknown): E.Either<Malformed, ListQuery> =>
  pipe(
    foreignCopy(what, asked),
    E.map(complete),
    E.chain(decodeWith(codecs[upTo], what, clause)),
    E.map((query) => ({
      limit: query.limit,
      ...(query.from === null ? {} : { from: query.from }),
      ...(query.upTo === null ? {} : { to: query.upTo }),
      ...(query.after === null ? {} : { after: query.after }),
    })),
  )
