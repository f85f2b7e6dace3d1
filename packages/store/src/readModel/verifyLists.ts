import type { AnyReadModel } from '@casetrail/kernel'
import { canonicalText } from '@casetrail/ledger'
import * as E from 'fp-ts/lib/Either.js'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { ReadRow } from '../port/ReadModelStore.js'
import type { StoreError } from '../port/StoreError.js'
import { inSteps } from '../run/inSteps.js'
import type { Runtime } from '../run/Runtime.js'
import { type CatchUpOptions, catchUpModels } from './catchUp.js'

/*
 * Do the lists say what the log says? Each is built once more from the first event, beside the one that answers and in the same
 * store, so that memory stays flat; then the two are compared row by row.
 */

/** A row that is not what the log makes of it; never what it holds. @since 0.2.0 */
export interface ListFault {
  readonly tag: 'ListFault'
  readonly model: string
  readonly key: string
  /** `extra`: the log makes no such row. */
  readonly is: 'wrong' | 'missing' | 'extra'
}

/** One model, and the same one built beside it. */
interface Pair {
  readonly model: AnyReadModel
  readonly beside: AnyReadModel
}

const pairOf = (model: AnyReadModel): Pair => ({ model, beside: { ...model, name: `verify ${model.name}` } })

const both = (pairs: readonly Pair[]): readonly AnyReadModel[] => pairs.flatMap(({ model, beside }) => [model, beside])

const textOf = ({ row, listedAt }: ReadRow): string =>
  E.match(
    () => JSON.stringify(row),
    (text: string) => `${listedAt} ${text}`,
  )(canonicalText(row))

const pageRows = 500

/** The keys of a page at which two models differ; null: there is no further page. */
interface Compared {
  readonly keys: readonly string[]
  readonly last: string | null
}

const comparedPage = (
  { stores: { readModels } }: Runtime,
  [walked, held]: readonly [string, string],
  after: string,
): TE.TaskEither<StoreError, Compared> =>
  pipe(
    readModels.rows(walked, after, pageRows),
    TE.chain((rows) =>
      pipe(
        readModels.load(
          held,
          rows.map(({ key }) => key),
        ),
        TE.map((found) => {
          const texts = new Map(found.map((row) => [row.key, textOf(row)]))
          const keys = rows.filter((row) => texts.get(row.key) !== textOf(row)).map(({ key }) => key)
          return { keys, last: rows.length < pageRows ? null : (rows.at(-1)?.key ?? null) }
        }),
      ),
    ),
  )

/** The keys of every row of one model that the other holds otherwise, or not. */
const differing = (
  runtime: Runtime,
  names: readonly [string, string],
): TE.TaskEither<StoreError, readonly string[]> => {
  const keys: string[] = []
  return inSteps('', (after) =>
    pipe(
      comparedPage(runtime, names, after),
      TE.map((page) => {
        keys.push(...page.keys)
        return page.last === null ? E.right(keys) : E.left(page.last)
      }),
    ),
  )
}

const doubtfulOf = (runtime: Runtime, { model, beside }: Pair): TE.TaskEither<StoreError, readonly string[]> =>
  pipe(
    differing(runtime, [model.name, beside.name]),
    TE.chain((keys) =>
      pipe(
        differing(runtime, [beside.name, model.name]),
        TE.map((others) => [...new Set([...keys, ...others])]),
      ),
    ),
  )

const faultsAt = (
  { stores: { readModels } }: Runtime,
  { model, beside }: Pair,
  keys: readonly string[],
): TE.TaskEither<StoreError, readonly ListFault[]> =>
  pipe(
    TE.Do,
    TE.bind('told', () => readModels.load(model.name, keys)),
    TE.bind('built', () => readModels.load(beside.name, keys)),
    TE.map(({ told, built }) => {
      const texts = (rows: readonly ReadRow[]) => new Map(rows.map((row) => [row.key, textOf(row)]))
      const [ofTold, ofBuilt] = [texts(told), texts(built)]
      return keys.flatMap((key): readonly ListFault[] => {
        if (ofTold.get(key) === ofBuilt.get(key)) return []
        const is = ofTold.has(key) ? (ofBuilt.has(key) ? 'wrong' : 'extra') : 'missing'
        return [{ tag: 'ListFault', model: model.name, key, is }]
      })
    }),
  )

/** Somebody may have written between two looks: what still differs after so many is a fault. */
const looks = 5

const settled = (
  runtime: Runtime,
  pair: Pair,
  options: CatchUpOptions,
): TE.TaskEither<StoreError, readonly ListFault[]> =>
  pipe(
    doubtfulOf(runtime, pair),
    TE.chain((keys) =>
      inSteps<{ readonly keys: readonly string[]; readonly left: number }, StoreError, readonly ListFault[]>(
        { keys, left: looks },
        (at) =>
          pipe(
            at.keys.length === 0
              ? TE.right<StoreError, unknown>(undefined)
              : catchUpModels(runtime, both([pair]), options),
            TE.chain(() => faultsAt(runtime, pair, at.keys)),
            TE.map((faults) =>
              faults.length === 0 || at.left === 1
                ? E.right(faults)
                : E.left({ keys: faults.map(({ key }) => key), left: at.left - 1 }),
            ),
          ),
      ),
    ),
  )

const forget = ({ stores: { readModels } }: Runtime, pairs: readonly Pair[]): TE.TaskEither<StoreError, unknown> =>
  pipe(
    pairs,
    TE.traverseSeqArray(({ beside }) => readModels.reset(beside.name)),
  )

/**
 * Compares every row of these read models with one built anew from the log, and names each that is wrong, missing or extra. What
 * it builds beside them is forgotten afterwards; what a run that was cut off has left is forgotten first. @since 0.2.0
 */
export const verifyLists =
  (runtime: Runtime) =>
  (models: readonly AnyReadModel[], options: CatchUpOptions = {}): TE.TaskEither<StoreError, readonly ListFault[]> => {
    const pairs = models.map(pairOf)
    return pipe(
      forget(runtime, pairs),
      TE.chain(() => catchUpModels(runtime, both(pairs), options)),
      TE.chain(() =>
        pipe(
          pairs,
          TE.traverseSeqArray((pair) => settled(runtime, pair, options)),
        ),
      ),
      TE.map((faults) => faults.flat()),
      TE.chainFirst(() => forget(runtime, pairs)),
    )
  }
