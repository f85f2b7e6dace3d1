import type { StreamId } from '@casetrail/kernel'
import { closed } from '@casetrail/ledger'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Runtime } from './Runtime.js'

/** Whose personal parts a reader may see, by the stream that they stand in (C42). @since 0.2.0 */
export type Opens = (stream: StreamId) => boolean

/** Every personal part stays closed: no key is asked for. @since 0.2.0 */
export const openNothing: Opens = () => false

/** For whoever holds the keys anyway, such as a law that compares answers; never for a user. @since 0.2.0 */
export const openEverything: Opens = () => true

const noKeys: Runtime['keys'] = { openerOf: () => TE.right(closed), remember: () => undefined, mark: () => null }

/** The runtime as it reads a stream for somebody. */
export const readingFor = (runtime: Runtime, opens: Opens, stream: StreamId): Runtime =>
  opens(stream) ? runtime : { ...runtime, keys: noKeys }
