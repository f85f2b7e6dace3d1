import type { AnyQuestion } from '@casetrail/kernel'
import { type Answered, type AsOfGiven, answer, openEverything, type Runtime } from '@casetrail/store'
import * as fc from 'fast-check'
import { arbitraryOf, type Own } from '../arbitraries/arbitraryOf.js'
import { cast } from '../arbitraries/cast.js'
import { ok } from './LawBroken.js'

/** Ids of the cast, so that questions are about what is there. */
const ofTheCast: Own = {
  case: fc.constantFrom(...cast.cases),
  person: fc.constantFrom(...cast.persons),
  staff: fc.constantFrom(...cast.workers, ...cast.officers),
}

const asked = new WeakMap<AnyQuestion, readonly unknown[]>()

/** A few parameters for a question, derived from its codec: always the same ones. */
const paramsFor = (question: AnyQuestion): readonly unknown[] => {
  const found = asked.get(question)
  if (found !== undefined) return found
  const made = fc.sample(arbitraryOf(question.params, ofTheCast), { seed: 20_260_302, numRuns: 4 })
  asked.set(question, made)
  return made
}

/** One answer of a service. @since 0.1.0 */
export interface Answer {
  readonly question: string
  readonly params: unknown
  /** Null: nothing is known of the record, so there is none. */
  readonly answer: unknown
}

/** Null: nothing is known of the record, so there is none. */
const answerOf = async (runtime: Runtime, name: string, params: unknown, asOf: AsOfGiven): Promise<Answered | null> => {
  const given = await answer(runtime, openEverything)(name, params, asOf)()
  return given._tag === 'Left' && given.left.tag === 'NotFound' ? null : await ok(async () => given)
}

/** Asks a service every question it knows, each about several records, as of both clocks. @since 0.1.0 */
export const everyAnswer = async (runtime: Runtime, asOf: AsOfGiven = {}): Promise<readonly Answer[]> => {
  const answers: Answer[] = []
  for (const question of runtime.questions.values())
    for (const params of paramsFor(question)) {
      const given = await answerOf(runtime, question.name, params, asOf)
      answers.push({ question: question.name, params, answer: given?.answer ?? null })
    }
  return answers
}

/** An answer that was asked for without a clock, and how to ask for it later. */
export interface AnswerOfThen extends Answer {
  readonly again: () => Promise<unknown>
}

/** Asks a service every question as of now, whenever that is: each answer says which instant it stands for. */
export const everyAnswerOfNow = async (runtime: Runtime): Promise<readonly AnswerOfThen[]> => {
  const answers: AnswerOfThen[] = []
  for (const question of runtime.questions.values())
    for (const params of paramsFor(question)) {
      const given = await answerOf(runtime, question.name, params, {})
      // One that knows of no record stands for no instant.
      if (given === null) continue
      const { knownAt, validAt } = given.asOf
      const again = async () => (await answerOf(runtime, question.name, params, { knownAt, validAt }))?.answer ?? null
      answers.push({ question: question.name, params, answer: given.answer, again })
    }
  return answers
}
