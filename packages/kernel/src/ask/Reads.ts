import type { Fold } from '../event/Fold.js'
import type { StreamId } from '../id/StreamId.js'

/** The stream or streams of a view; null, or none: nothing is read, and the view is the fold's initial state. @since 0.2.0 */
export type Streams = StreamId | readonly StreamId[] | null

/** One view: which streams, and folded as what. Several streams are folded as one, in the order of recording. @since 0.2.0 */
export interface View<Params, Views, S> {
  /** `home` is the stream of the service whose log it is: nobody who asks or commands names it. */
  readonly stream: (params: Params, seen: Partial<Views>, home: StreamId) => Streams
  readonly fold: Fold<S>
  /** True: what was known counts, whenever it became true; for what a correction finds to have been so all along. */
  readonly isTimeless?: boolean
}

/**
 * Which streams a decision or a question reads, and as what. Read in the declared order, so that a later stream
 * may be named by what an earlier one said (a case names its person).
 *
 * @since 0.1.0
 */
export type Reads<Params, Views> = {
  readonly [K in keyof Views]: View<Params, Views, Views[K]>
}

/** One view that is wanted next. @since 0.2.0 */
export interface Wanted {
  readonly view: string
  readonly streams: readonly StreamId[]
  readonly fold: Fold<any>
  readonly isTimeless: boolean
}

const listOf = (streams: Streams): readonly StreamId[] =>
  streams === null ? [] : typeof streams === 'string' ? [streams] : streams

/** {@link Reads} as a list, made once for what is read often. @since 0.2.0 */
export type ReadList = readonly (readonly [view: string, read: View<any, any, any>])[]

/** The views in the order in which they are read. @since 0.2.0 */
export const readList = (reads: Reads<any, any>): ReadList => Object.entries(reads)

/**
 * The one interpreter of reads: yields each view that is wanted, is given its state, and returns all of them. Whoever
 * drives it decides where events come from, at once or in time. @since 0.2.0
 */
export function* wantedBy(
  reads: ReadList,
  params: unknown,
  home: StreamId,
): Generator<Wanted, Readonly<Record<string, unknown>>, unknown> {
  const views: Record<string, unknown> = {}
  for (const [view, { stream, fold, isTimeless = false }] of reads)
    views[view] = yield { view, streams: listOf(stream(params, views, home)), fold, isTimeless }
  return views
}

/** Drives {@link wantedBy} where every state is at hand. @since 0.2.0 */
export const viewsFrom = <Params, Views>(
  reads: Reads<Params, Views>,
  { params, home }: { readonly params: Params; readonly home: StreamId },
  give: (wanted: Wanted) => unknown,
): Views => {
  const wanting = wantedBy(readList(reads), params, home)
  let next = wanting.next()
  while (next.done !== true) next = wanting.next(give(next.value))
  return next.value as Views
}
