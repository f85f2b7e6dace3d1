import { CaseClosed, CaseNoteAdded, ContactAttempted, casetrailEvents, ReferralReceived } from '@casetrail/events'
import {
  type CaseId,
  caseStream,
  type DomainEvent,
  type EventDefinition,
  event,
  type Instant,
  type LogOrigin,
  type Recorded,
} from '@casetrail/kernel'
import { type DataKey, encodeEvent, type Link, newDataKey, systemRandom } from '@casetrail/ledger'
import { type EventStore, foundService, type NewEvent, type Stores } from '@casetrail/store'
import { type Casetrail, newId, openCasetrail } from 'casetrail'
import * as E from 'fp-ts/lib/Either.js'
import type { NonEmptyArray } from 'fp-ts/lib/NonEmptyArray.js'

/* Synthetic histories for measuring. No person is behind any of it. */

/** The origin of every benchmark's log. */
export const origin = 'casetrail.example/benchmark' as LogOrigin

const [staff, managerId, officer] = [newId(), newId(), newId()]

/** Who begins every case, and assigns the worker. */
export const manager = { performedBy: managerId, role: 'serviceManager', organisation: 'kirkleesCouncil' } as const

/** Who acts in every benchmark: the worker assigned to every case. */
export const by = { performedBy: staff, role: 'socialPrescriber', organisation: 'kirkleesCouncil' } as const

/** The service of every benchmark. */
export const serviceOn = (stores: Stores): Casetrail =>
  openCasetrail({ stores, origin, founding: { manager: managerId, officer } })

/** Founds the service, before streams are appended beside it. */
export const begin = async (stores: Stores): Promise<void> => {
  const founded = await foundService(serviceOn(stores).runtime)()
  if (E.isLeft(founded)) throw new Error(JSON.stringify(founded.left))
}

/** 180 characters, the length of a short note. */
export const noteText = 'Synthetic note. '.repeat(12).slice(0, 180)

const at = '2020-01-06T10:00:00.000Z' as Instant

const recordedAt = '2024-06-03T10:00:00.000Z' as Instant

const referral = () =>
  event(ReferralReceived, {
    occurredAt: at,
    data: {
      referralId: newId(),
      personId: newId(),
      service: 'socialPrescribing',
      pcn: 'PCN-SYNTHETIC-1',
      practice: 'SYNTHETIC-GP-1',
      referrer: 'gpPractice',
      referrerOrganisation: null,
      receivedOn: '2020-01-06',
      reasons: [],
      lifeStage: 'adult',
      lifeStageRestsOn: null,
    } as never,
    parts: { client: { reasonText: null } },
  })

const contact = () =>
  event(ContactAttempted, {
    occurredAt: at,
    data: { contactAttemptId: newId(), channel: 'phone', outcome: 'reached' } as never,
  })

const note = () =>
  event(CaseNoteAdded, {
    occurredAt: at,
    data: { noteId: newId(), channel: 'phone' } as never,
    parts: { client: { text: noteText as never } },
  })

const closure = (day: string) =>
  event(CaseClosed, {
    occurredAt: `${day}T10:00:00.000Z` as Instant,
    data: {
      reason: 'completed',
      backdatedBecause: null,
      lifeStage: 'adult',
      lifeStageRestsOn: null,
    } as never,
    parts: { client: { summary: null } },
  })

const definitions = new Map<string, EventDefinition<string, any, any>>(
  casetrailEvents.map((definition) => [definition.type, definition]),
)

/** A data key for the client of a case. */
export const clientKey = (caseId: CaseId): DataKey =>
  newDataKey({ record: caseStream(caseId), subject: 'client', purpose: 'case' }, systemRandom)

/** Encodes events as one stream, as `execute` would. */
export const encodeStream = (caseId: CaseId, key: DataKey, events: readonly DomainEvent[]): readonly NewEvent[] => {
  const stream = caseStream(caseId)
  let link: Pick<Link, 'leaf'> | null = null
  return events.map((one, revision) => {
    const definition = definitions.get(one.type) as EventDefinition<string, any, any>
    const commandId = newId()
    const envelope = {
      ...one,
      id: newId(),
      stream,
      revision,
      recordedAt,
      actor: {
        kind: 'person',
        performedBy: staff,
        recordedBy: staff,
        onBehalfOf: null,
        role: by.role,
        organisation: by.organisation,
      },
      commandId,
      correlationId: commandId,
      causationId: null,
      purpose: 'provideSupport',
      basis: ['6(1)(e)', '9(2)(g)'],
      policyVersion: '2026-11',
      serviceRevision: 0,
    } as unknown as Recorded
    const keys = new Map(Object.keys(definition.parts).map((part) => [part, key]))
    const encoded = encodeEvent({
      definition,
      event: one,
      envelope,
      origin,
      prev: link?.leaf ?? null,
      keys,
      content: { text: JSON.stringify(one.data), keys: [...new Set(keys.values())] },
      random: systemRandom,
    })
    if (E.isLeft(encoded)) throw new Error(JSON.stringify(encoded.left))
    link = encoded.right
    return encoded.right
  })
}

/** The events of one case: a referral, then contacts and notes by turns, a closure at the end when `closedOn` is given. */
export const caseEvents = (length: number, closedOn?: string): readonly DomainEvent[] =>
  Array.from({ length }, (_, i) =>
    i === 0
      ? referral()
      : closedOn !== undefined && i === length - 1
        ? closure(closedOn)
        : i % 2 === 0
          ? note()
          : contact(),
  )

/** Appends one whole stream; throws when the store refuses. */
export const appendStream = async (store: EventStore, caseId: CaseId, events: readonly NewEvent[]): Promise<void> => {
  const done = await store.append(caseStream(caseId), 'noStream', events as NonEmptyArray<NewEvent>)()
  if (E.isLeft(done)) throw new Error(done.left.tag)
}
