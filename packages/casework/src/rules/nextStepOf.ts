import { type Citation, type Command, type Rule, rule } from '@casetrail/kernel'
import { lastStep, type Tracked } from '../state/Tracked.js'

interface Answering {
  readonly command: Command
}

interface NextStep<S extends Answering, Status extends string> {
  /** The rule that the status machine states, as a sentence in camel case. */
  readonly name: string
  readonly clause: Citation
  readonly sentence: string
  /** The field that names the thing. */
  readonly field: string
  readonly of: (situation: S) => Tracked<Status> | undefined
  /** The statuses from which the step may be taken. */
  readonly from: readonly Status[]
}

/**
 * Two rules for a step in the life of a thing: it is known and in a status that allows the step, and the step is not
 * dated before the one it follows (A26).
 */
export const nextStepOf = <S extends Answering, Status extends string>(
  next: NextStep<S, Status>,
): readonly [Rule<S>, Rule<S>] => {
  const last = (situation: S) => {
    const thing = next.of(situation)
    return thing === undefined ? undefined : lastStep(thing)
  }
  return [
    rule<S>(
      next.name,
      next.clause,
      next.sentence,
      (situation) => {
        const found = last(situation)
        return found === undefined || !next.from.includes(found.status)
      },
      (situation) => {
        const found = last(situation)
        return {
          field: next.field,
          facts: { status: found?.status ?? 'unknown' },
          events: found === undefined ? [] : [found.event],
        }
      },
    ),
    rule<S>(
      'stepsAreDatedInOrder',
      'A26',
      'A step is not dated before the one that it follows.',
      (situation) => (last(situation)?.at ?? situation.command.occurredAt) > situation.command.occurredAt,
      (situation) => {
        const found = last(situation)
        return {
          field: 'occurredAt',
          events: found === undefined ? [] : [found.event],
          dates: [...(found === undefined ? [] : [found.at]), situation.command.occurredAt],
        }
      },
    ),
  ]
}
