import { casetrailEvents } from '@casetrail/events'
import { closureFold, lifeStagesFold, safeguardingFold } from '@casetrail/facts'
import { type CaseId, caseStream, combine, type Recorded, replay } from '@casetrail/kernel'
import {
  closed,
  type DataKey,
  type Link,
  type Linked,
  type Opener,
  readEvent,
  registryOf,
  verifyLink,
} from '@casetrail/ledger'
import { type EventStore, memoryEventStore, type StoredEvent } from '@casetrail/store'
import { newId } from 'casetrail'
import * as E from 'fp-ts/lib/Either.js'
import type { Figure } from './measure/Figure.js'
import { medianRate } from './measure/median.js'
import { appendStream, caseEvents, clientKey, encodeStream } from './synthetic.js'

/* Loading (verify, decode, open) and folding a case of 100 and of 10,000 events. */

const fold = combine({ closure: closureFold, lifeStages: lifeStagesFold, safeguarding: safeguardingFold })

const orThrow = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

const registry = orThrow(registryOf(casetrailEvents))

const load = (page: readonly StoredEvent[], opener: Opener): readonly Recorded[] => {
  let link: Link | null = null
  const events: Recorded[] = []
  for (const stored of page) {
    const linked: Linked = orThrow(verifyLink(link, stored))
    link = linked.link
    const read = orThrow(readEvent(registry, linked.header, stored, opener))
    if (read.known) events.push(read.event)
  }
  return events
}

/** Page by page: a long stream does not come in one. */
const wholeStream = async (store: EventStore, caseId: CaseId): Promise<readonly StoredEvent[]> => {
  const events: StoredEvent[] = []
  for (;;) {
    const page = orThrow(await store.readStream(caseStream(caseId), events.length, 1000)())
    events.push(...page.events)
    if (page.end) return events
  }
}

const storedCase = async (
  length: number,
): Promise<{ readonly page: readonly StoredEvent[]; readonly key: DataKey }> => {
  const caseId = newId<'case'>()
  const key = clientKey(caseId)
  const store = memoryEventStore()
  await appendStream(store, caseId, encodeStream(caseId, key, caseEvents(length)))
  return { page: await wholeStream(store, caseId), key }
}

const figuresFor = async (length: number): Promise<readonly Figure[]> => {
  const { page, key } = await storedCase(length)
  const times = Math.max(1, Math.round(20_000 / length))
  const each = (work: () => unknown): Promise<number> =>
    medianRate(5, () => {
      for (let i = 0; i < times; i++) work()
      return times * length
    })
  const events = load(page, closed)
  const folding = await each(() => replay(fold, events))
  const loading = await each(() => load(page, closed))
  const opening = await each(() => load(page, { mode: 'open', keyOf: () => key }))
  const name = `a case of ${length.toLocaleString('en-GB')} events`
  return [
    { what: `fold ${name}, replay`, value: folding, unit: 'events/s', goal: '1,000,000' },
    { what: `load ${name}: verify and decode`, value: loading, unit: 'events/s' },
    { what: `load ${name}: verify, decode, open every second event`, value: opening, unit: 'events/s' },
  ]
}

/** Loading and folding, short and long. */
export const foldingFigures = async (): Promise<readonly Figure[]> => [
  ...(await figuresFor(100)),
  ...(await figuresFor(10_000)),
]
