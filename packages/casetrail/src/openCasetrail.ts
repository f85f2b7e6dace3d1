import { accessReadModels, type OpenAlert } from '@casetrail/access'
import { caseworkReadModels } from '@casetrail/casework'
import { casetrailEvents } from '@casetrail/events'
import { type AnyReadModel, instantOf } from '@casetrail/kernel'
import { type Random, systemRandom } from '@casetrail/ledger'
import { basesFor, kirkleesPolicy, type Policy } from '@casetrail/policy'
import { type DueEntry, dueEntry, retentionReadModels } from '@casetrail/retention'
import {
  ask,
  catchUp,
  type CaughtUp,
  type Clock,
  execute,
  keepUpToDate,
  type Limits,
  list,
  rebuild,
  type Runtime,
  runtimeOf,
  type StoreError,
  type Stores,
  verifyAll,
} from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { auditTrail } from './auditTrail.js'
import type { ActingAs, Casetrail, CommandOptions, Desk, PageOf } from './Casetrail.js'
import { followUp } from './followUp.js'
import { newId } from './newId.js'
import { printError } from './print.js'
import { casetrailDecisions, casetrailQuestions } from './vocabulary.js'

/** What a service is opened with; only the stores have no default. @since 0.1.0 */
export interface CasetrailOptions {
  readonly stores: Stores
  /** The notice as data. Default: Kirklees Council's. */
  readonly policy?: Policy
  /** Names the log for ever: `<your domain>/<service>`. Default `casetrail.example/local`. */
  readonly origin?: string
  readonly clock?: Clock
  readonly random?: Random
  readonly limits?: Partial<Limits>
}

const systemClock: Clock = { now: () => instantOf(Date.now()) }

const envelopeOf = (actor: ActingAs, clock: Clock, options: CommandOptions) => ({
  commandId: options.commandId ?? newId(),
  actor: {
    kind: actor.kind ?? 'person',
    performedBy: actor.performedBy,
    recordedBy: actor.recordedBy ?? actor.performedBy,
    onBehalfOf: actor.onBehalfOf ?? null,
    role: actor.role,
    organisation: actor.organisation,
  },
  occurredAt: options.occurredAt ?? clock.now(),
  correlationId: options.correlationId ?? null,
  causationId: options.causationId ?? null,
})

const listed =
  <A>(runtime: Runtime, name: string, of: (row: unknown, key: string) => A) =>
  (to: string | undefined, page: PageOf): TaskEither<any, readonly A[]> =>
  async () => {
    const query = { limit: page.limit ?? 100, ...(to === undefined ? {} : { to }), ...(page.after === undefined ? {} : { after: page.after }) }
    const rows = await list(runtime)(name, query)()
    return E.isLeft(rows) ? rows : E.right(rows.right.map(({ row, key }) => of(row, key)))
  }

const rebuildAll =
  (runtime: Runtime): TaskEither<StoreError, readonly CaughtUp[]> =>
  async () => {
    const done: CaughtUp[] = []
    for (const model of runtime.readModels.values()) {
      const one = await rebuild(runtime)(model)()
      if (E.isLeft(one)) return one
      done.push(one.right)
    }
    return E.right(done)
  }
