import { type Instant, localDateOf, type Refusal, type Situation, type StreamId } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { v5 } from 'uuid'
import type { StoreError } from '../port/StoreError.js'
import type { PreparedDecision } from './Runtime.js'
import { memoryOf, viewOf } from './remember.js'
import type { StreamMemory } from './StreamMemory.js'
import type { Underway } from './Underway.js'

type Views = Readonly<Record<string, unknown>>

/** A refusal by the runtime itself, in the name of the decision. */
export const refused = (
  prepared: PreparedDecision,
  clause: Refusal['clause'],
  rule: string,
  sentence: string,
  evidence: Refusal['evidence'],
): Refusal => ({ tag: 'Refused', command: prepared.decision.type, clause, rule, sentence, evidence })

/** What the decision reads, where all of it is remembered of the stream that it writes; null: something must be read. */
export const viewsAtHand = ({ prepared, command, stream }: Underway, memory: StreamMemory): Views | null => {
  const views: Record<string, unknown> = {}
  for (const read of prepared.reads) {
    const named: StreamId | null = read.stream(command.data, views)
    if (named !== null && named !== stream) return null
    const held = named === null ? read.fold.initial() : memory.states.get(read.fold)
    if (held === undefined) return null
    views[read.name] = held
  }
  return views
}

/**
 * What the decision reads, in the declared order. The written stream is guarded by its revision; every other one is
 * read up to its head each time.
 */
export const viewsOf = async (
  { runtime, prepared, command, stream }: Underway,
  written: StreamMemory,
): Promise<E.Either<StoreError, Views>> => {
  const views: Record<string, unknown> = {}
  for (const read of prepared.reads) {
    const named: StreamId | null = read.stream(command.data, views)
    if (named === null) {
      views[read.name] = read.fold.initial()
      continue
    }
    if (named === stream) prepared.written.add(read.fold)
    const memory = named === stream ? E.right(written) : await memoryOf(runtime, named, [read.fold])
    if (E.isLeft(memory)) return memory
    const view = await viewOf(runtime, named, memory.right, read.fold)
    if (E.isLeft(view)) return view
    views[read.name] = view.right
  }
  return E.right(views)
}

/** Everything that the decision may know; refused when it happened after the moment of recording (A26). */
export const situationOf = (
  { runtime, prepared, command }: Underway,
  views: Views,
  now: Instant,
): E.Either<Refusal, Situation<any, any, any>> => {
  if (command.occurredAt > now) {
    const evidence = { field: 'occurredAt', dates: [command.occurredAt, now] }
    const sentence = 'Nothing is recorded before it happens.'
    return E.left(refused(prepared, 'A26', 'nothingIsRecordedBeforeItHappens', sentence, evidence))
  }
  const idFor = (name: string): string => v5(name, command.commandId)
  return E.right({ command, data: command.data, views, world: runtime.world, now, today: localDateOf(now), idFor })
}
