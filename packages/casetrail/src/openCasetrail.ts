import { type AlertRow, accessReadModels } from '@casetrail/access'
import { caseworkReadModels, type StaleCaseRow } from '@casetrail/casework'
import { casetrailEvents } from '@casetrail/events'
import { type AnyReadModel, type CaseId, instantOf } from '@casetrail/kernel'
import { type Random, systemRandom } from '@casetrail/ledger'
import { basesFor, kirkleesPolicy, type Policy } from '@casetrail/policy'
import { type DueRow, dueEntry, retentionReadModels } from '@casetrail/retention'
import {
  ask,
  type Clock,
  type Executed,
  type ExecuteError,
  execute,
  keepUpToDate,
  type Limits,
  list,
  type Runtime,
  rebuild,
  runtimeOf,
  type Stores,
  verifyAll,
} from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { auditTrail } from './auditTrail.js'
import type { ActingAs, Casetrail, CommandOptions, Desk, DueCase, PageOf } from './Casetrail.js'
import { bringsBirth, followUp } from './followUp.js'
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
    const query = {
      limit: page.limit ?? 100,
      ...(to === undefined ? {} : { to }),
      ...(page.after === undefined ? {} : { after: page.after }),
    }
    const rows = await list(runtime)(name, query)()
    return E.isLeft(rows) ? rows : E.right(rows.right.map(({ row, key }) => of(row, key)))
  }

const close = async ({ stores }: Runtime): Promise<void> => {
  await stores.events.close()
  await stores.keys.close()
  await stores.readModels.close()
}

/**
 * Opens a service on its stores. A malformed origin or policy version is a bug of the caller and throws a TypeError;
 * everything else answers on the left. @since 0.1.0
 */
export const openCasetrail = (options: CasetrailOptions): Casetrail => {
  const policy = options.policy ?? kirkleesPolicy
  const clock = options.clock ?? systemClock
  const readModels: readonly AnyReadModel[] = [
    ...caseworkReadModels,
    ...accessReadModels,
    ...retentionReadModels.map((model) => model(policy)),
  ]
  const wired = runtimeOf({
    stores: options.stores,
    events: casetrailEvents,
    decisions: casetrailDecisions,
    questions: casetrailQuestions,
    readModels,
    origin: options.origin ?? 'casetrail.example/local',
    world: policy,
    policyVersion: policy.version,
    basesFor: (purpose, hasSpecial) => basesFor(policy, purpose, hasSpecial),
    clock,
    random: options.random ?? systemRandom,
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  })
  if (E.isLeft(wired)) throw new TypeError(printError(wired.left))
  const runtime = wired.right
  const run =
    (command: unknown): TaskEither<ExecuteError, Executed> =>
    async () => {
      const done = await execute(runtime)(command)()
      if (E.isLeft(done) || !done.right.events.some(bringsBirth)) return done
      const followed = await followUp(runtime, policy)()
      return E.isLeft(followed) ? followed : done
    }
  const due = listed(
    runtime,
    'whatIsDue',
    (row, key): DueCase => ({ caseId: key as CaseId, ...dueEntry(policy, row as DueRow) }),
  )
  const alerts = listed(runtime, 'whichAlertsAreOpen', (row) => row as AlertRow)
  const stale = listed(runtime, 'whichCasesAreStale', (row) => row as StaleCaseRow)
  const desk = (actor: ActingAs): Desk => ({
    execute: (type, data, given = {}) => run({ type, ...envelopeOf(actor, clock, given), data }),
  })
  return {
    as: desk,
    execute: run,
    ask: (name, params, asOf) => ask(runtime)(name, params, asOf) as never,
    whatIsDueBy: (date, page = {}) => due(date, page),
    whichAlertsAreOpen: (page = {}) => alerts(undefined, page),
    whichCasesAreStale: (since, page = {}) => stale(since, page),
    auditTrail: auditTrail(runtime),
    followUp: () => followUp(runtime, policy),
    verify: (given) => verifyAll(options.stores.events, given),
    rebuild: () => rebuild(runtime)([...runtime.readModels.values()]),
    keepUpToDate: (onError) => keepUpToDate(runtime, onError),
    policy,
    runtime,
    close: () => close(runtime),
  }
}
