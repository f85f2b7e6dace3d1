import { type Instant, localDateOf, type Refusal, refusedBy, type Situation } from '@casetrail/kernel'
import * as E from 'fp-ts/lib/Either.js'
import { v5 } from 'uuid'
import type { Views } from './readViews.js'
import { nothingIsRecordedBeforeItHappens } from './runtimeProvisions.js'
import type { Underway } from './Underway.js'

/** Everything that the decision may know; refused when it happened after the moment of recording (A26). */
export const situationOf = (
  { runtime, command }: Underway,
  views: Views,
  now: Instant,
): E.Either<Refusal, Situation<any, any, any>> => {
  if (command.occurredAt > now) {
    const evidence = { field: 'occurredAt', dates: [command.occurredAt, now] }
    return E.left(refusedBy(command.type, nothingIsRecordedBeforeItHappens, evidence))
  }
  const idFor = (name: string): string => v5(name, command.commandId)
  return E.right({ command, data: command.data, views, world: runtime.world, now, today: localDateOf(now), idFor })
}
