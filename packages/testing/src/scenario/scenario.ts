import { type Actor, type AnyRoom, decodeWith, localDateOf, type Refusal, type StaffId } from '@casetrail/kernel'
import { kirkleesPolicy } from '@casetrail/policy'
import { casetrailRooms } from 'casetrail'
import { cast } from '../arbitraries/cast.js'
import { reached } from '../reached/Reached.js'
import { decidedIn, situationIn, thingIdOf } from './decided.js'
import { ended } from './ended.js'
import { followingIn, listOf, rowsOf } from './listing.js'
import { momentOf } from './momentOf.js'
import { decisionIn, processIn, questionIn, readModelIn } from './named.js'
import { ScenarioFailed } from './ScenarioFailed.js'
import type { Clocks, Story } from './Story.js'
import { nowOf, recordedIn, type Told } from './Told.js'
import { viewsOf } from './viewsOf.js'

const staffOf = (staffId: string, more: object): Actor =>
  ({
    kind: 'person',
    performedBy: staffId as StaffId,
    recordedBy: staffId as StaffId,
    onBehalfOf: null,
    role: 'socialPrescriber',
    organisation: 'kirkleesCouncil',
    ...more,
  }) as Actor

const asked = (told: Told, name: Parameters<Story['ask']>[0], given: object, clocks: Clocks): unknown => {
  const question = questionIn(told, name)
  const params = decodeWith(question.params, question.name)(given)
  if (params._tag === 'Left')
    throw new ScenarioFailed(`${question.name} takes other parameters: ${JSON.stringify(params.left.faults)}`)
  const validAt = clocks.validAt === undefined ? told.occurredAt : momentOf(clocks.validAt)
  const knownAt = momentOf(clocks.knownAt ?? clocks.validAt ?? nowOf(told))
  const { views } = viewsOf(told, question.reads, params.right, knownAt)
  const today = localDateOf(validAt)
  return question.answer(views, { params: params.right, asOf: { validAt, knownAt }, today, world: told.policy })
}

const taken = (told: Told, name: Parameters<Story['given']>[0], data: object): Told => {
  const decision = decisionIn(told, name)
  const { outcome, after } = decidedIn(told, decision, data)
  const refusal: Refusal | null = outcome._tag === 'Left' ? outcome.left : null
  if (refusal !== null)
    throw new ScenarioFailed(`given ${decision.type}, but it was refused by ${refusal.rule} (${refusal.clause})`)
  return after
}

const storyOf = (told: Told): Story<any> => ({
  on: (moment) => storyOf({ ...told, occurredAt: momentOf(moment), recordedAt: null }),
  recordedOn: (moment) => storyOf({ ...told, recordedAt: momentOf(moment) }),
  by: (staffId, more = {}) => storyOf({ ...told, actor: staffOf(staffId, more) }),
  under: (policy) => {
    told.counting.under(policy)
    return storyOf({ ...told, policy })
  },
  counting: (counting) => storyOf({ ...told, counting }),
  past: (...facts) => storyOf(recordedIn(told, facts, 'provideSupport').told),
  given: (command, data) => storyOf(taken(told, command as never, data)),
  when: (command, data): any => {
    const decision = decisionIn(told, command as string)
    const { outcome, after } = decidedIn(told, decision, data)
    return ended(decision.type, outcome, storyOf(after))
  },
  situation: (command, data) => situationIn(told, decisionIn(told, command as string), data).situation,
  idFor: (name) => thingIdOf(told, name),
  ask: (question, params, asOf = {}): any => asked(told, question as never, params, asOf),
  row: (list, key): any => rowsOf(told, readModelIn(told, list as string))[key],
  list: (list, upTo): any => listOf(told, readModelIn(told, list as string), upTo ?? null),
  follows: (process) => followingIn(told, processIn(told, process)),
  events: told.events as never,
  policy: told.policy,
})

/** Nothing has happened yet, it is ten o’clock on 2 March 2026, and a link worker acts; with a host’s own rooms beside ours. @since 0.1.0 */
export const scenario = <const Own extends readonly AnyRoom[]>(...own: Own): Story<Own> =>
  storyOf({
    rooms: [...casetrailRooms, ...own],
    events: [],
    commands: 0,
    occurredAt: momentOf('2026-03-02'),
    recordedAt: null,
    actor: staffOf(cast.workers[0] ?? '', {}),
    policy: kirkleesPolicy,
    counting: reached,
  })
