import { inspect } from 'node:util'
import { ask, catchUp, execute, history, type NewEvent, openEverything, type ReadRow } from '@casetrail/store'
import { describe, expect, test } from 'vitest'
import { fullBoxes } from './support/boxes.js'
import { changedOnRead } from './support/faultyStores.js'
import { box, boxStream, command, memoryStores, ok, serviceOf } from './support/service.js'

/* SYNTHETIC canaries: no real person. Each is planted once and then looked for wherever something is kept or printed. */
const canaries = ['Zebedee Canary', 'NHS 999 000 1234', '1 Made-up Street, “HD1”', 'zebedee@canary.example']
const text = canaries.join(' · ')

const writings = canaries.flatMap((canary) => {
  const bytes = Buffer.from(canary, 'utf8')
  return [
    canary,
    JSON.stringify(canary).slice(1, -1),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    encodeURIComponent(canary),
  ]
})

const holdsNone = (kept: string): void => {
  for (const writing of writings) expect(kept.includes(writing)).toBe(false)
}

/** Keeps a copy of every byte that is handed to the stores. */
const watched = () => {
  const stores = memoryStores()
  const appended: NewEvent[] = []
  const rows: ReadRow[] = []
  const scopes: unknown[] = []
  const append: typeof stores.events.append = (stream, expected, events) => {
    appended.push(...events)
    return stores.events.append(stream, expected, events)
  }
  const commit: typeof stores.readModels.commit = (model, version, expected, checkpoint, written) => {
    rows.push(...written)
    return stores.readModels.commit(model, version, expected, checkpoint, written)
  }
  const provide: typeof stores.keys.provide = (asked) => {
    scopes.push(...asked)
    return stores.keys.provide(asked)
  }
  const { events, keys, readModels } = stores
  return {
    appended,
    rows,
    scopes,
    stores: { events: { ...events, append }, keys: { ...keys, provide }, readModels: { ...readModels, commit } },
  }
}

describe('E21 · planted personal data', () => {
  test('stands in no byte that is stored: events, keys, read models, even with parts open', async () => {
    const { appended, rows, scopes, stores } = watched()
    const service = serviceOf({ stores })
    await ok(execute(service)(command('KeepNote', { caseId: box, text })))
    await ok(catchUp(service)(fullBoxes, { open: true }))
    expect([appended.length, rows.length, scopes.length]).toEqual([2, 1, 1])
    for (const { id, header, body } of appended) {
      holdsNone(id + Buffer.from(header).toString('utf8') + Buffer.from(body).toString('utf8'))
      holdsNone(Buffer.from(header).toString('latin1') + Buffer.from(body).toString('latin1'))
    }
    holdsNone(JSON.stringify([rows, scopes]))
  })

  test('is there, where it was asked for', async () => {
    const service = serviceOf()
    await ok(execute(service)(command('KeepNote', { caseId: box, text })))
    expect(await ok(ask(service, openEverything)('whatIsInTheBox', { caseId: box }))).toMatchObject({
      box: { notes: [{ text }] },
    })
  })

  test('is not printed with an event, an outcome or a history, in any way', async () => {
    const service = serviceOf()
    const sent = command('KeepNote', { caseId: box, text })
    const done = await ok(execute(service)(sent))
    const repeated = await ok(execute(service)(sent))
    const told = await ok(history(service)([boxStream]))
    for (const printed of [done, repeated, told]) {
      holdsNone(JSON.stringify(printed))
      holdsNone(inspect(printed, { depth: 20, showHidden: true, customInspect: true }))
      holdsNone(inspect(printed, { depth: 20, showHidden: true, customInspect: false, getters: true }))
      holdsNone(String(told[0]?.parts.client))
    }
  })

  test.each([
    ['in a field that takes no text', command('PutThings', { caseId: box, count: text })],
    ['as a case id', command('PutThings', { caseId: text, count: 1 })],
    ['as the name of a field', command('PutThings', { caseId: box, count: 1, [text]: 1 })],
    ['as the type', command(text, {})],
    ['as the actor', command('PutThings', { caseId: box, count: 1 }, { actor: text })],
    ['as the command id', command('PutThings', { caseId: box, count: 1 }, { commandId: text })],
    ['as the moment', command('PutThings', { caseId: box, count: 1 }, { occurredAt: text })],
  ])('sent where it has no place, is not repeated in the refusal: %s', async (_, sent) => {
    const outcome = await execute(serviceOf())(sent)()
    expect(outcome).toMatchObject({ left: { tag: 'Malformed' } })
    holdsNone(JSON.stringify(outcome) + inspect(outcome, { depth: 20 }))
  })

  test('is not in what is said of damage', async () => {
    const stores = memoryStores()
    await ok(execute(serviceOf({ stores }))(command('KeepNote', { caseId: box, text })))
    const plain = new TextEncoder().encode(JSON.stringify({ text }))
    for (const change of [{ body: plain }, { header: plain }]) {
      const service = serviceOf({
        stores: { ...stores, events: changedOnRead(stores.events, (event) => ({ ...event, ...change })) },
      })
      const outcome = await execute(service)(command('KeepNote', { caseId: box, text }))()
      expect(outcome).toMatchObject({ left: { tag: 'Tampered' } })
      holdsNone(JSON.stringify(outcome) + inspect(outcome, { depth: 20 }))
    }
  })
})
