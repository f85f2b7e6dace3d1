import { accessDecisions, accessQuestions } from '@casetrail/access'
import { caseworkDecisions, caseworkQuestions } from '@casetrail/casework'
import type { Plain } from '@casetrail/kernel'
import { retentionQuestions } from '@casetrail/retention'
import type * as t from 'io-ts'

/* What can be asked of a service: every command and every question of its rooms, typed by name. */

/** Every decision of the rooms. @since 0.1.0 */
export const casetrailDecisions = [...caseworkDecisions, ...accessDecisions] as const

/** Every question of the rooms. @since 0.1.0 */
export const casetrailQuestions = [...caseworkQuestions, ...accessQuestions, ...retentionQuestions] as const

type AnyCasetrailDecision = (typeof casetrailDecisions)[number]
type AnyCasetrailQuestion = (typeof casetrailQuestions)[number]

/** The data of each command, by its type, as JSON writes it. @since 0.1.0 */
export type CommandData = {
  readonly [D in AnyCasetrailDecision as D['type']]: Plain<t.TypeOf<D['data']>>
}

/** The type of a command, e.g. `CloseCase`. @since 0.1.0 */
export type CommandType = keyof CommandData

/** The parameters of each question, by its name, as JSON writes them. @since 0.1.0 */
export type QuestionParams = {
  readonly [Q in AnyCasetrailQuestion as Q['name']]: Plain<t.TypeOf<Q['params']>>
}

/** The answer to each question, by its name. @since 0.1.0 */
export type QuestionAnswer = {
  readonly [Q in AnyCasetrailQuestion as Q['name']]: ReturnType<Q['answer']>
}

/** The name of a question, e.g. `whenDoesRetentionEnd`. @since 0.1.0 */
export type QuestionName = keyof QuestionParams
