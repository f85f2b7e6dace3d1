import { ServiceFounded, StaffRoleGranted } from '@casetrail/events'
import { type Instant, type Recorded, subjectOf } from '@casetrail/kernel'
import type { Duty } from '@casetrail/policy'
import { home, syntheticId } from '../arbitraries/cast.js'
import { fact } from './fact.js'
import type { Told } from './Told.js'

/*
 * Every command needs a ground, and most stories are not about who may: until one tells who holds a role, whoever acts
 * holds those that review, record and manage the service. A story that is about grounds tells of its roles.
 */

const given: readonly Duty[] = ['review', 'recording', 'manage']

const tells: readonly string[] = [ServiceFounded.type, StaffRoleGranted.type]

/** What is told, and roles where none are told. */
export const withAService = (story: Told): Told => {
  if (story.events.some(({ stream, type }) => stream === home && tells.includes(type))) return story
  const staffId = story.actor.performedBy
  const roles = story.policy.roles.filter(({ duties }) => duties.some((duty) => given.includes(duty)))
  const granted = roles.map(({ code: role }, i): Recorded => {
    const { stream, event } = fact(StaffRoleGranted, {
      of: subjectOf(home),
      on: '2000-01-01',
      data: { staffId, role, until: null },
    })
    const at: Instant = event.occurredAt
    const commandId = syntheticId<'command'>(3_000_000 + i)
    return {
      ...event,
      id: syntheticId(3_000_000 + i),
      stream,
      revision: i,
      recordedAt: at,
      actor: story.actor,
      commandId,
      correlationId: syntheticId(3_000_000 + i),
      causationId: null,
      purpose: 'protectRecords' as Recorded['purpose'],
      basis: [],
      policyVersion: story.policy.version,
      serviceRevision: null,
    }
  })
  return { ...story, events: [...granted, ...story.events] }
}
