import { type AnyProcess, caseStream, instantOf, type Provision, type Recorded, serviceStream } from '@casetrail/kernel'
import {
  execute,
  history,
  keepUpToDate,
  type ProcessOutcome,
  processOutcomes,
  type Runtime,
  runProcesses,
  type Stores,
} from '@casetrail/store'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { v5 } from 'uuid'
import { describe, expect, test } from 'vitest'
import { cracksAreMended, noBoxIsOnTheShelf } from './support/boxes.js'
import { changedOnRead, failingAppends, failingCommits, Gate, lost } from './support/faultyStores.js'
import {
  actor,
  box,
  boxStream,
  command,
  fault,
  memoryStores,
  ok,
  otherBox,
  put,
  serviceOf,
  shelf,
  start,
  system,
  uuid,
} from './support/service.js'

const open = (caseId: string) => command('OpenBox', { caseId, shelf })
const crack = (caseId: string) => command('KeepNote', { caseId, text: 'Synthetic' })
const limit = (most: number) => command('SetLimit', { shelf, caseId: uuid(99), most })

const does = async (service: Runtime, commands: readonly object[]): Promise<readonly Recorded[]> => {
  const events: Recorded[] = []
  for (const one of commands) events.push(...(await ok(execute(service)(one))).events)
  return events
}

const outcomes = (service: Runtime): Promise<readonly ProcessOutcome[]> =>
  ok(processOutcomes(service)('cracksAreMended', { limit: 100 }))

const mended = async (service: Runtime, caseId = box): Promise<number> =>
  (await ok(history(service)([caseStream(caseId)]))).filter(({ type }) => type === 'CrackMended').length

const nothingDone = { process: 'cracksAreMended', done: 0, repeated: 0, refused: 0, nothing: 0 }

describe('A12c · a process', () => {
  test('gives rise to commands of the system, on behalf of whoever gave rise to it, named by process, event and key', async () => {
    const service = serviceOf()
    await does(service, [open(box), crack(box)])
    const [set] = await does(service, [{ ...limit(50), correlationId: uuid(77) }])
    expect(await ok(runProcesses(service))).toEqual([{ ...nothingDone, done: 1 }])
    const last = (await ok(history(service)([boxStream]))).at(-1)
    expect(last).toMatchObject({
      type: 'CrackMended',
      commandId: v5(`cracksAreMended/${box}`, set?.id ?? ''),
      occurredAt: set?.recordedAt,
      correlationId: uuid(77),
      causationId: set?.id,
      actor: { ...system, onBehalfOf: actor.performedBy },
    })
  })

  test('goes on from its checkpoint: what was handled is not handled again', async () => {
    const service = serviceOf()
    await does(service, [open(box), crack(box), limit(50)])
    await ok(runProcesses(service))
    expect(await ok(runProcesses(service))).toEqual([nothingDone])
    await does(service, [crack(box), limit(60)])
    expect(await ok(runProcesses(service))).toEqual([{ ...nothingDone, done: 1 }])
    expect(await mended(service)).toBe(2)
  })

  test('does nothing of its own when a command is executed', async () => {
    const service = serviceOf()
    await does(service, [open(box), crack(box), limit(50)])
    expect(await mended(service)).toBe(0)
    expect(await outcomes(service)).toEqual([])
  })

  test('sees the row as it is at least when the event was recorded, whoever wrote what lies between', async () => {
    const stores = memoryStores()
    const [service, other] = [serviceOf({ stores }), serviceOf({ stores })]
    await does(service, [open(box), crack(box), limit(50)])
    await ok(runProcesses(service))
    await does(other, [open(otherBox), crack(otherBox), limit(60)])
    expect(await ok(runProcesses(service))).toEqual([{ ...nothingDone, done: 1, refused: 1 }])
    expect(await mended(service, otherBox)).toBe(1)
  })
})

describe('A26 · a process on a clock that is behind the one that recorded the event', () => {
  const late = (ms: number) => serviceOf({ clock: { now: () => instantOf(start - ms) } })
  const told = async (runner: Runtime) => {
    const direct = serviceOf({ stores: runner.stores, clock: { now: () => instantOf(start) } })
    return does(direct, [open(box), crack(box), limit(50)])
  }

  test('within the tolerance records at the moment of that event: nothing is recorded before what gave rise to it', async () => {
    const runner = late(5000)
    const set = (await told(runner)).at(-1)
    expect(await ok(runProcesses(runner))).toEqual([{ ...nothingDone, done: 1 }])
    const last = (await ok(history(runner)([boxStream]))).at(-1)
    expect(last).toMatchObject({ type: 'CrackMended', recordedAt: set?.recordedAt })
  })

  test('further behind, it waits: nothing is done, and nothing taken for done or refused', async () => {
    const runner = late(5001)
    await told(runner)
    expect(await fault(runProcesses(runner))).toMatchObject({ tag: 'ClockBehind' })
    expect(await outcomes(runner)).toEqual([])
    expect(await ok(runProcesses(serviceOf({ stores: runner.stores })))).toEqual([{ ...nothingDone, done: 1 }])
  })
})

describe('E18 · what became of it is kept and visible', () => {
  test('done, with its command', async () => {
    const service = serviceOf()
    await does(service, [open(box), crack(box)])
    const [set] = await does(service, [limit(50)])
    await ok(runProcesses(service))
    expect(await outcomes(service)).toEqual([
      {
        event: set?.id,
        stream: serviceStream(shelf),
        recordedAt: set?.recordedAt,
        outcome: 'done',
        rule: null,
        clause: null,
        commands: [
          {
            command: v5(`cracksAreMended/${box}`, set?.id ?? ''),
            type: 'MendCrack',
            outcome: 'done',
            rule: null,
            clause: null,
          },
        ],
      },
    ])
  })

  test('refused, by which rule and clause, beside what was done', async () => {
    const service = serviceOf()
    await does(service, [open(box), crack(box), open(otherBox), limit(50)])
    expect(await ok(runProcesses(service))).toEqual([{ ...nothingDone, done: 1, refused: 1 }])
    expect(await outcomes(service)).toMatchObject([
      {
        outcome: 'refused',
        rule: 'aCrackIsThere',
        clause: 'C8',
        commands: [
          { outcome: 'done', rule: null },
          { outcome: 'refused', rule: 'aCrackIsThere', clause: 'C8' },
        ],
      },
    ])
  })

  test('nothing to do, and why', async () => {
    const service = serviceOf()
    await does(service, [limit(50)])
    expect(await ok(runProcesses(service))).toEqual([{ ...nothingDone, nothing: 1 }])
    const { name, clause }: Provision = noBoxIsOnTheShelf
    expect(await outcomes(service)).toMatchObject([{ outcome: 'nothing', rule: name, clause, commands: [] }])
  })

  test('page by page, between instants, in the order of recording', async () => {
    const service = serviceOf()
    const sets = await does(service, [limit(50), limit(60), limit(70)])
    await ok(runProcesses(service))
    const asked = async (query: object) =>
      (await ok(processOutcomes(service)('cracksAreMended', { limit: 9, ...query }))).map(({ event }) => event)
    const [first, second, third] = sets
    expect(await asked({})).toEqual(sets.map(({ id }) => id))
    expect(await asked({ upTo: second?.recordedAt })).toEqual([first?.id, second?.id])
    expect(await asked({ from: second?.recordedAt })).toEqual([second?.id, third?.id])
    expect(await asked({ limit: 1, after: { listedAt: first?.recordedAt, key: first?.id } })).toEqual([second?.id])
  })

  test.each([
    ['name', 'constructor', { limit: 1 }],
    ['limit', 'cracksAreMended', { limit: 0 }],
    ['upTo', 'cracksAreMended', { limit: 1, upTo: '2026-02-03' }],
  ])('asked for with a wrong %s, is malformed', async (field, name, asked) => {
    expect(await fault(processOutcomes(serviceOf())(name, asked))).toMatchObject({
      tag: 'Malformed',
      faults: [{ field }],
    })
  })
})

describe('E21 · each command of a process has one effect', () => {
  test.each(['before', 'after'] as const)(
    'cut short %s the checkpoint is written: the next run finds the commands executed',
    async (how) => {
      const stores = memoryStores()
      const direct = serviceOf({ stores })
      await does(direct, [open(box), crack(box), limit(50)])
      // The first commit is that of the read model.
      const readModels = failingCommits(stores.readModels, 2, how)
      expect(await fault(runProcesses(serviceOf({ stores: { ...stores, readModels } })))).toEqual(lost)
      expect(await mended(direct)).toBe(1)
      expect(await ok(runProcesses(direct))).toEqual([how === 'before' ? { ...nothingDone, repeated: 1 } : nothingDone])
      expect(await outcomes(direct)).toMatchObject([{ outcome: how === 'before' ? 'repeated' : 'done' }])
      expect(await mended(direct)).toBe(1)
    },
  )

  test('a store that fails stops it where it stood, and nothing is on record as handled', async () => {
    const stores = memoryStores()
    const direct = serviceOf({ stores })
    await does(direct, [open(box), crack(box), limit(50)])
    const events = failingAppends(stores.events, () => 'before')
    expect(await fault(runProcesses(serviceOf({ stores: { ...stores, events } })))).toEqual(lost)
    expect(await ok(stores.readModels.checkpoint('process cracksAreMended', '1'))).toBeNull()
    expect(await outcomes(direct)).toEqual([])
    expect(await ok(runProcesses(direct))).toEqual([{ ...nothingDone, done: 1 }])
  })

  test('two runners at once: whoever is first keeps the checkpoint, the other goes on from there', async () => {
    const [stores, gate] = [memoryStores(), new Gate()]
    const direct = serviceOf({ stores })
    await does(direct, [open(box), crack(box), limit(50)])
    const commit: typeof stores.readModels.commit = (model, ...given) => {
      const task = stores.readModels.commit(model, ...given)
      return model.startsWith('process') ? gate.before(task) : task
    }
    const slow = runProcesses(serviceOf({ stores: { ...stores, readModels: { ...stores.readModels, commit } } }))()
    await gate.reached
    expect(await ok(runProcesses(direct))).toEqual([{ ...nothingDone, repeated: 1 }])
    await does(direct, [crack(box), limit(60)])
    gate.open()
    expect(await slow).toEqual(E.right([{ ...nothingDone, done: 2 }]))
    expect((await outcomes(direct)).map(({ outcome }) => outcome)).toEqual(['repeated', 'done'])
    expect(await mended(direct)).toBe(2)
  })

  test('however many run at once, whatever fails on the way: as many effects as there are events and boxes', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('crack', 'limit', 'other'), { minLength: 1, maxLength: 10 }),
        fc.array(fc.constantFrom('before', 'after', null), { maxLength: 6 }),
        fc.integer({ min: 2, max: 4 }),
        async (told, failures, nth) => {
          const stores = memoryStores()
          const direct = serviceOf({ stores })
          const faulty: Stores = {
            ...stores,
            events: failingAppends(stores.events, (n) => failures[n - 1] ?? null),
            readModels: failingCommits(stores.readModels, nth, 'before'),
          }
          const runners = [serviceOf({ stores: faulty }), serviceOf({ stores })]
          await does(direct, [open(box), open(otherBox)])
          for (const [i, what] of told.entries()) {
            await does(direct, [what === 'limit' ? limit(50 + i) : crack(what === 'crack' ? box : otherBox)])
            await Promise.all(runners.map((runner) => runProcesses(runner)()))
          }
          await ok(runProcesses(direct))
          const limits = told.filter((what) => what === 'limit').length
          const kept = await outcomes(direct)
          expect(kept).toHaveLength(limits)
          for (const [caseId, kind] of [
            [box, 'crack'],
            [otherBox, 'other'],
          ] as const) {
            // One is mended at a limit where one is there, whoever runs it and however often.
            let [cracks, times] = [0, 0]
            for (const what of told) {
              if (what === kind) cracks += 1
              if (what === 'limit' && cracks > 0) [cracks, times] = [cracks - 1, times + 1]
            }
            expect(await mended(direct, caseId)).toBe(times)
          }
        },
      ),
      { numRuns: 40 },
    ))

  test('a new version goes over all of history again: repeated', async () => {
    const stores = memoryStores()
    await does(serviceOf({ stores }), [open(box), crack(box), limit(50)])
    await ok(runProcesses(serviceOf({ stores })))
    const next = serviceOf({ stores, parts: { processes: [{ ...cracksAreMended, version: '2' } as AnyProcess] } })
    expect(await ok(runProcesses(next))).toEqual([{ ...nothingDone, repeated: 1 }])
    expect(await mended(next)).toBe(1)
  })

  test('L23 · two processes that give commands of one key for one event do each their own', async () => {
    const noting = {
      ...cracksAreMended,
      name: 'boxesAreNoted',
      gives: () => ({ commands: [{ key: box, type: 'PutThings', data: { caseId: box, count: 1 } }] }),
    } as unknown as AnyProcess
    const service = serviceOf({ parts: { processes: [cracksAreMended, noting] } })
    await does(service, [open(box), crack(box), limit(50)])
    expect((await ok(runProcesses(service))).map(({ done }) => done)).toEqual([1, 1])
  })

  test('L23 · what a process did stands, where it would give other data by now: repeated, and the rule says so', async () => {
    const stores = memoryStores()
    await does(serviceOf({ stores }), [open(box), crack(box), limit(50)])
    await ok(runProcesses(serviceOf({ stores })))
    const other = { commands: [{ key: box, type: 'PutThings', data: { caseId: box, count: 1 } }] }
    const next = { ...cracksAreMended, version: '2', gives: () => other } as unknown as AnyProcess
    const service = serviceOf({ stores, parts: { processes: [next] } })
    expect(await ok(runProcesses(service))).toEqual([{ ...nothingDone, repeated: 1 }])
    expect(await outcomes(service)).toMatchObject([{ outcome: 'repeated', rule: 'aCommandIdHasOneEffect' }])
    expect(await ok(history(service)([boxStream]))).toHaveLength(4)
  })

  test('L23 · nobody takes its id from it: a note under that id is malformed, and the process has its effect', async () => {
    const service = serviceOf()
    await does(service, [open(box), crack(box)])
    const [set] = await does(service, [limit(50)])
    const commandId = v5(`cracksAreMended/${box}`, set?.id ?? '')
    for (const stolen of [crack(box), put(1), command('MendCrack', { caseId: box })])
      expect(await fault(execute(service)({ ...stolen, commandId }))).toMatchObject({
        tag: 'Malformed',
        faults: [{ field: 'commandId', rule: 'must be a random UUID (version 4) in lower case' }],
      })
    expect(await ok(runProcesses(service))).toEqual([{ ...nothingDone, done: 1 }])
    expect(await mended(service)).toBe(1)
  })

  test('over more events than a page holds', async () => {
    const service = serviceOf()
    await does(service, [open(box)])
    for (let n = 0; n < 300; n++) await does(service, [crack(box), limit(n + 1)])
    expect(await ok(runProcesses(service))).toEqual([{ ...nothingDone, done: 300 }])
    expect(await mended(service)).toBe(300)
  })
})

describe('L16 · a process reads what verifies', () => {
  test('a changed event stops it, and nothing is done', async () => {
    const stores = memoryStores()
    const direct = serviceOf({ stores })
    await does(direct, [open(box), crack(box), limit(50)])
    const events = changedOnRead(stores.events, (event) =>
      event.stream === serviceStream(shelf) ? { ...event, body: new Uint8Array(3) } : event,
    )
    const error = await fault(runProcesses(serviceOf({ stores: { ...stores, events } })))
    expect(error).toMatchObject({ tag: 'Tampered', stream: serviceStream(shelf) })
    expect(await mended(direct)).toBe(0)
  })

  test('one process that is stopped does not stop another', async () => {
    const stores = memoryStores()
    const wrong = {
      ...cracksAreMended,
      name: 'wrong',
      gives: () => ({ commands: [{ key: box, type: 'NoSuchCommand', data: {} }] }),
    } as unknown as AnyProcess
    const service = serviceOf({ stores, parts: { processes: [wrong, cracksAreMended] } })
    await does(service, [open(box), crack(box), limit(50)])
    expect(await fault(runProcesses(service))).toMatchObject({ tag: 'Malformed', faults: [{ field: 'type' }] })
    expect(await outcomes(service)).toMatchObject([{ outcome: 'done' }])
    expect(await ok(processOutcomes(service)('wrong', { limit: 9 }))).toEqual([])
  })
})

describe('E6 · kept up to date', () => {
  const until = async (holds: () => Promise<boolean>): Promise<void> => {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 1))
  }

  test('processes run in the background too', async () => {
    const service = serviceOf()
    const errors: unknown[] = []
    await does(service, [open(box), crack(box), limit(50)])
    const kept = keepUpToDate(service, (error) => errors.push(error))
    await until(async () => (await mended(service)) === 1)
    await does(service, [crack(box), limit(60), put(1)])
    await until(async () => (await mended(service)) === 2)
    await kept.stop()
    expect(errors).toEqual([])
  })

  test('a process that is stopped ends it, and is told', async () => {
    const stores = memoryStores()
    await does(serviceOf({ stores }), [open(box), crack(box), limit(50)])
    const events = failingAppends(stores.events, () => 'before')
    const error = await new Promise(
      (resolve) => void keepUpToDate(serviceOf({ stores: { ...stores, events } }), resolve),
    )
    expect(error).toEqual(lost)
  })
})
