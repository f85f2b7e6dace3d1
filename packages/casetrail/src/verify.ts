import { clocksAreKnown, type Runtime, type StoreError, verifyAll, verifyLists } from '@casetrail/store'
import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { Verified, Verify } from './Casetrail.js'

/** Verifies the log, and the lists against it where that is asked for. */
export const verify =
  (runtime: Runtime) =>
  ({ lists = false, ...given }: Verify = {}): TE.TaskEither<StoreError, Verified> =>
    pipe(
      // What home says of clocks, where it can be read; where it cannot, its own chain tells.
      TE.fromTask(clocksAreKnown(runtime)),
      TE.chain(() => verifyAll(runtime.stores.events, { ...given, readings: runtime.home.readings })),
      TE.chain((verification) =>
        pipe(
          lists ? verifyLists(runtime)([...runtime.readModels.values()], given) : TE.right([]),
          TE.map((listFaults) => ({ ...verification, listFaults })),
        ),
      ),
    )
