import { ContractBreach, eventStoreContract } from '@casetrail/testing'
import { describe, expect, test } from 'vitest'
import { type EventStoreFault, faultyEventStore } from './support/faultyEventStore.js'

const contractOf = (fault: EventStoreFault | null) =>
  eventStoreContract('memory', {
    open: () => Promise.resolve(faultyEventStore(fault)),
    teardown: (store) => store.close(),
  })

const caught: Readonly<Record<EventStoreFault, string>> = {
  'a refused append moves the revision': 'after a refusal the right append still succeeds',
  'noStream is not honoured': 'noStream is refused where there is a stream',
  'a version gap is accepted': 'a revision ahead of the stream is refused: no version gap',
  'check and append are apart': 'of many appends at the same revision exactly one wins',
  'a failed append leaves its first events':
    'an event id that is stored already is taken, in every stream, and the whole append is refused',
  'duplicate event ids are accepted': 'one event id twice in an append is taken by the first',
  'an id is taken within its stream only': 'of appends of one id at once, to many streams, exactly one wins',
  'an id that is taken is a conflict':
    'an event id that is stored already is taken, in every stream, and the whole append is refused',
  'an event is found by any id': 'an event is found by its id, whatever stream it stands in',
  'an event is found at any position': 'an event is found by its position, and at no other one',
  'a page that was cut says that it is the end': 'a page holds no more than it may, and says whether more is there',
  'a page knows no bound of bytes': 'a page holds no more than it may, and says whether more is there',
  'bytes are shared with the reader': 'a reader that changes what it was given changes nothing stored',
  'bytes are shared with the writer': 'a writer that reuses its buffers afterwards changes nothing stored',
  'the checkpoint sticks after the first page': 'the checkpoint moves on after the first page, however many follow',
  'categories are ignored': 'asked for categories, only those are given, in order',
  'the checkpoint waits for a matching event': 'the checkpoint moves past events of other categories',
  'events of one append are stored in reverse':
    'an append of several events keeps their order and counts on without gaps',
  'live starts a moment after history':
    'a subscription gets history, then what comes, in order, without gap or duplicate',
  'history is handed over again': 'a subscription gets history, then what comes, in order, without gap or duplicate',
  'a failing handler is called again': 'a handler that fails ends its subscription, once, and is reported',
  'a closed store throws': 'a closed store answers StoreUnavailable to everything',
}

describe('a store without a fault passes', () => {
  for (const { title, run } of contractOf(null)) test(title, run)
})

describe('each fault is caught by the case that names it', () => {
  for (const [fault, title] of Object.entries(caught) as [EventStoreFault, string][])
    test(`${fault} → ${title}`, async () => {
      const named = contractOf(fault).find((one) => one.title === `memory · ${title}`)
      if (named === undefined) throw new Error('no such case')
      await expect(named.run()).rejects.toThrow(fault === 'a closed store throws' ? /closed/ : ContractBreach)
    })
})

describe('the model alone catches the faults of appends and reads', () => {
  const model = (fault: EventStoreFault | null) =>
    contractOf(fault).at(-1)?.run() ?? Promise.reject(new Error('no model case'))
  for (const fault of [
    'noStream is not honoured',
    'a version gap is accepted',
    'a failed append leaves its first events',
    'duplicate event ids are accepted',
    'an id is taken within its stream only',
    'an id that is taken is a conflict',
    'an event is found by any id',
    'events of one append are stored in reverse',
    'categories are ignored',
  ] as const)
    test(fault, () => expect(model(fault)).rejects.toThrow())
})
