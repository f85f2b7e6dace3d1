import {
  type Actor,
  type CaseId,
  caseStream,
  type Instant,
  instantOf,
  type LawfulBasis,
  type ServiceId,
  type StreamId,
} from '@casetrail/kernel'
import { systemRandom } from '@casetrail/ledger'
import {
  type Limits,
  memoryEventStore,
  memoryKeyStore,
  memoryReadModelStore,
  type NotPermitted,
  type Runtime,
  type RuntimeParts,
  runtimeOf,
  type Stores,
} from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { boxDecisions, boxEvents, boxProcesses, boxQuestions, boxReadModels } from './boxes.js'

/** A UUID that follows from a number. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

export const box = uuid(1) as CaseId
export const otherBox = uuid(2) as CaseId
export const boxStream: StreamId = caseStream(box)
export const shelf = uuid(9) as ServiceId

/** The moment that test clocks start at. */
export const start = Date.UTC(2026, 1, 3, 9)

/** A clock that a test sets; each reading is a millisecond later, so that moments can be told apart. */
export class TestClock {
  constructor(public ms: number = start) {}
  now(): Instant {
    this.ms += 1
    return instantOf(this.ms)
  }
}

export const memoryStores = (): Stores => ({
  events: memoryEventStore(),
  keys: memoryKeyStore(),
  readModels: memoryReadModelStore(),
})

/** The value, or a failure of the test that says why. */
export const right = <L, A>(result: E.Either<L, A>): A => {
  if (E.isLeft(result)) throw new Error(`expected a right, got ${JSON.stringify(result.left)}`)
  return result.right
}

/** What a task answers. */
export const ok = async <L, A>(task: TaskEither<L, A>): Promise<A> => right(await task())

/** What a task refuses with. */
export const fault = async <L, A>(task: TaskEither<L, A>): Promise<L> => {
  const result = await task()
  if (E.isRight(result)) throw new Error(`expected a left, got ${JSON.stringify(result.right)}`)
  return result.left
}

interface Options {
  readonly stores?: Stores
  readonly clock?: { readonly now: () => Instant }
  readonly limits?: Partial<Limits>
  readonly basesFor?: RuntimeParts['basesFor']
  readonly parts?: Partial<RuntimeParts>
}

const bases = (_: unknown, hasSpecial: boolean): E.Either<NotPermitted, readonly LawfulBasis[]> =>
  E.right(hasSpecial ? ['6(1)(e)', '9(2)(h)'] : ['6(1)(e)'])

/** The SYNTHETIC actor of the program. */
export const system = {
  kind: 'system',
  performedBy: uuid(12),
  recordedBy: uuid(12),
  onBehalfOf: null,
  role: 'system',
  organisation: 'SYNTHETIC-1',
} as Actor

/** A SYNTHETIC service of boxes. */
export const serviceOf = ({
  stores = memoryStores(),
  clock = new TestClock(),
  limits,
  basesFor,
  parts,
}: Options = {}): Runtime =>
  right(
    runtimeOf({
      stores,
      events: boxEvents,
      decisions: boxDecisions,
      questions: boxQuestions,
      readModels: boxReadModels,
      processes: parts?.readModels === undefined ? boxProcesses : [],
      system,
      origin: 'casetrail.example/boxes',
      world: { synthetic: true },
      policyVersion: '1',
      basesFor: basesFor ?? bases,
      clock,
      random: systemRandom,
      ...(limits === undefined ? {} : { limits }),
      ...parts,
    }),
  )

export const actor = {
  kind: 'person',
  performedBy: uuid(10),
  recordedBy: uuid(11),
  onBehalfOf: null,
  role: 'linkWorker',
  organisation: 'SYNTHETIC-1',
}

let made = 0

/** A command with an id of its own, unless one is given. */
export const command = (type: string, data: object, given: object = {}) => ({
  type,
  commandId: uuid(1_000_000 + made++),
  actor,
  occurredAt: '2026-02-03T08:00:00.000Z',
  correlationId: null,
  causationId: null,
  data,
  ...given,
})

export const put = (count: number, given: object = {}, caseId: string = box) =>
  command('PutThings', { caseId, count }, given)
