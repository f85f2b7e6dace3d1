import type { AnyDecision, AnyProcess, AnyQuestion, AnyReadModel } from '@casetrail/kernel'
import { ScenarioFailed } from './ScenarioFailed.js'
import type { Told } from './Told.js'

/** What a room offers, by its name; whatever is given as a value is itself. */
const inRooms = <A>(kind: string, all: readonly A[], nameOf: (one: A) => string, given: string | A): A => {
  const found = typeof given === 'string' ? all.find((one) => nameOf(one) === given) : given
  if (found === undefined) throw new ScenarioFailed(`no room of this scenario has the ${kind} ${String(given)}`)
  return found
}

export const decisionIn = ({ rooms }: Told, given: string | AnyDecision): AnyDecision =>
  inRooms(
    'command',
    rooms.flatMap(({ decisions }) => decisions),
    ({ type }) => type,
    given,
  )

export const questionIn = ({ rooms }: Told, given: string | AnyQuestion): AnyQuestion =>
  inRooms(
    'question',
    rooms.flatMap(({ questions }) => questions),
    ({ name }) => name,
    given,
  )

export const readModelIn = ({ rooms }: Told, given: string | AnyReadModel): AnyReadModel =>
  inRooms(
    'list',
    rooms.flatMap(({ readModels }) => readModels),
    ({ name }) => name,
    given,
  )

export const processIn = ({ rooms }: Told, given: string | AnyProcess): AnyProcess =>
  inRooms(
    'process',
    rooms.flatMap(({ processes }) => processes),
    ({ name }) => name,
    given,
  )
