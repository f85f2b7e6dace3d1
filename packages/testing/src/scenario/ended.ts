import type { DomainEvent, Evidence, Refusal } from '@casetrail/kernel'
import type { Either } from 'fp-ts/lib/Either.js'
import { holds } from './holds.js'
import { ScenarioFailed } from './ScenarioFailed.js'
import type { Ended, Story } from './Story.js'

type Outcome = Either<Refusal, readonly DomainEvent[]>

const told = (outcome: Outcome): string => {
  if (outcome._tag === 'Right')
    return `it brought about ${outcome.right.map(({ type, data }) => `${type} ${JSON.stringify(data)}`).join(', ')}`
  const { rule, clause, evidence } = outcome.left
  return `it was refused by ${rule} (${clause}), ${JSON.stringify(evidence)}`
}

const withFields = (fields: object): string => (Object.keys(fields).length === 0 ? '' : ` ${JSON.stringify(fields)}`)

/** What a command came to, and what can be demanded of it. */
export const ended = <Ev extends DomainEvent>(
  command: string,
  outcome: Either<Refusal, readonly Ev[]>,
  after: Story<any>,
): Ended<any, Ev> => {
  const fail = (wanted: string): never => {
    throw new ScenarioFailed(`${command} should have ${wanted}, but ${told(outcome)}`)
  }
  const thenEvents = (...types: readonly string[]): readonly Ev[] => {
    const wanted = `brought about ${types.length === 0 ? 'something' : types.join(', ')}`
    if (outcome._tag === 'Left') return fail(wanted)
    const isWanted = types.length === 0 || types.join() === outcome.right.map(({ type }) => type).join()
    return isWanted ? outcome.right : fail(wanted)
  }
  const thenEvent = (type: string, fields: object = {}): Ev => {
    const only = outcome._tag === 'Right' && outcome.right.length === 1 ? outcome.right[0] : undefined
    return only?.type === type && holds(only.data, fields) ? only : fail(`brought about ${type}${withFields(fields)}`)
  }
  const thenRefused = (rule: string, clause?: string, evidence: Evidence = {}): Refusal => {
    const refusal = outcome._tag === 'Left' ? outcome.left : undefined
    const cites = clause === undefined ? '' : ` (${clause})`
    return refusal?.rule === rule && clause === (clause && refusal.clause) && holds(refusal.evidence, evidence)
      ? refusal
      : fail(`been refused by ${rule}${cites}${withFields(evidence)}`)
  }
  return { outcome, after, thenEvents, thenEvent: thenEvent as never, thenRefused }
}
