import { type CasesOfPerson, casesOfPerson } from '@casetrail/casework'
import { type EventId, type PersonId, type Recorded, subjectOf } from '@casetrail/kernel'
import { closed, readEvent, readHeader } from '@casetrail/ledger'
import type { Policy } from '@casetrail/policy'
import {
  beginning,
  catchUp,
  type ExecuteError,
  execute,
  type Position,
  type Runtime,
  type StoredEvent,
} from '@casetrail/store'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { v5 } from 'uuid'

/*
 * What one record's news means for another: when a date of birth becomes known, or is corrected, the person's cases
 * determine anew whether they supported a child (A3). A process with a checkpoint: after a crash it goes over the same
 * events again, and the same command id, made from event and case, has one effect.
 */

const name = 'followUp lifeStage'
const version = '1'

/** The pseudonymous actor of follow-ups: a program, bound by every rule (A12c). */
const followUpActor = '7d2f4c1e-5b0a-5c3d-9e6f-0a1b2c3d4e5f'

/** True for news of a date of birth, which the person's cases must hear of. */
export const bringsBirth = (event: Recorded): boolean =>
  (event.type === 'PersonDetailsRecorded' || event.type === 'PersonDetailsCorrected') &&
  (event.data as { readonly dateOfBirthKnown: boolean }).dateOfBirthKnown

const casesOf = async (runtime: Runtime, person: PersonId): Promise<E.Either<ExecuteError, readonly string[]>> => {
  const rows = await runtime.stores.readModels.load(casesOfPerson.name, [person])()
  return E.isLeft(rows) ? rows : E.right(rows.right.flatMap(({ row }) => (row as CasesOfPerson).caseIds))
}

const determine = async (
  runtime: Runtime,
  policy: Policy,
  event: Recorded,
  caseId: string,
): Promise<E.Either<ExecuteError, number>> => {
  const done = await execute(runtime)({
    type: 'DetermineLifeStage',
    commandId: v5(caseId, event.id),
    actor: {
      kind: 'system',
      performedBy: followUpActor,
      recordedBy: followUpActor,
      onBehalfOf: event.actor.performedBy,
      role: 'system',
      organisation: policy.organisation,
    },
    occurredAt: event.recordedAt,
    correlationId: event.correlationId,
    causationId: event.id satisfies EventId,
    data: {
      caseId,
      because: 'dateOfBirth',
      lifeStage: null,
      reason: null,
    },
  })()
  if (E.isRight(done)) return E.right(done.right.repeated ? 0 : 1)
  // A refusal means that nothing needs determining any more, e.g. the stages already say so.
  return done.left.tag === 'Refused' ? E.right(0) : done
}

const follow = async (
  runtime: Runtime,
  policy: Policy,
  stored: StoredEvent,
): Promise<E.Either<ExecuteError, number>> => {
  const header = readHeader(stored)
  const read = E.isLeft(header) ? header : readEvent(runtime.registry, header.right, stored, closed)
  if (E.isLeft(read))
    return E.left({ tag: 'Tampered', stream: stored.stream, revision: stored.revision, code: read.left.code })
  if (!read.right.known || !bringsBirth(read.right.event)) return E.right(0)
  const cases = await casesOf(runtime, subjectOf(stored.stream) as PersonId)
  if (E.isLeft(cases)) return cases
  let count = 0
  for (const caseId of cases.right) {
    const one = await determine(runtime, policy, read.right.event, caseId)
    if (E.isLeft(one)) return one
    count += one.right
  }
  return E.right(count)
}

/** Follows up what persons' records brought since the last time; answers how many determinations were recorded. */
export const followUp =
  (runtime: Runtime, policy: Policy): TaskEither<ExecuteError, number> =>
  async () => {
    const { events, readModels } = runtime.stores
    const caughtUp = await catchUp(runtime)(casesOfPerson)()
    if (E.isLeft(caughtUp)) return caughtUp
    const start = await readModels.checkpoint(name, version)()
    if (E.isLeft(start)) return start
    let at: Position | null = start.right
    let count = 0
    for (;;) {
      const page = await events.readAll(at ?? beginning, 500, ['person'])()
      if (E.isLeft(page)) return page
      for (const stored of page.right.events) {
        const followed = await follow(runtime, policy, stored)
        if (E.isLeft(followed)) return followed
        count += followed.right
      }
      if (page.right.next !== at) {
        const moved = await readModels.commit(name, version, at, page.right.next, [])()
        if (E.isLeft(moved)) return moved
        if (!moved.right) return E.right(count)
        at = page.right.next
      }
      if (page.right.end) return E.right(count)
    }
  }
