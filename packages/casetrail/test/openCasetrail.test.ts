import type { Retention } from '@casetrail/retention'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type CommandData,
  type CommandEvents,
  casetrailRooms,
  type ListEntry,
  memoryStores,
  newId,
  openCasetrail,
  printError,
  type QuestionAnswer,
  type QuestionParams,
} from '../src/index.js'
import { by, detailsOf, referralOf, right, service } from './support.js'

const casetrailDecisions = casetrailRooms.flatMap(({ decisions }) => [...decisions])
const casetrailQuestions = casetrailRooms.flatMap(({ questions }) => [...questions])

const fieldsOf = (name: string): readonly string[] => {
  const { params } = casetrailQuestions.find((one) => one.name === name) as { readonly params: unknown }
  return Object.keys((params as { readonly fields: object }).fields)
}

describe('the typed front door', () => {
  it('infers the data of a command, the parameters and the answer of a question from their names', () => {
    expectTypeOf<CommandData['CloseCase']['backdatedBecause']>().toEqualTypeOf<
      'lateRecording' | 'correctedDate' | 'migratedRecord' | null
    >()
    expectTypeOf<CommandData['CloseCase']['caseId']>().toEqualTypeOf<string>()
    expectTypeOf<QuestionParams['whenDoesRetentionEnd']>().toEqualTypeOf<{ readonly caseId: string }>()
    expectTypeOf<QuestionAnswer['whenDoesRetentionEnd']>().toEqualTypeOf<Retention>()
    expectTypeOf<CommandData>().not.toHaveProperty('DropEverything')
    expectTypeOf<CommandEvents['CloseCase']['type']>().toEqualTypeOf<'CaseClosed'>()
    expectTypeOf<ListEntry['whatIsDue']>().toHaveProperty('eligibleFrom')
  })

  it.each(casetrailDecisions.map(({ type }) => type))(
    'E21 · %s without data names every field that is missing',
    async (type) => {
      const { casetrail } = service()
      const answer = await casetrail.as(by).execute(type, {} as never)()
      expect(answer).toMatchObject({ _tag: 'Left', left: { tag: 'Malformed', what: `command ${type}` } })
      const faults = answer._tag === 'Left' && answer.left.tag === 'Malformed' ? answer.left.faults : []
      expect(faults.every(({ field, rule }) => field.startsWith('data.') && rule === 'is missing')).toBe(true)
      expect(faults.length).toBeGreaterThan(0)
    },
  )

  it.each(casetrailQuestions.map(({ name }) => name))(
    '%s with the wrong parameters is malformed, not thrown',
    async (name) => {
      const { casetrail } = service()
      expect(await casetrail.ask(name, { caseId: 'not an id' } as never)()).toMatchObject({
        _tag: 'Left',
        left: { tag: 'Malformed' },
      })
    },
  )

  it('E21 · a malformed origin is a bug of the caller', () => {
    expect(() => openCasetrail({ stores: memoryStores(), origin: 'No Origin!' })).toThrow(TypeError)
    expect(() => openCasetrail({ stores: memoryStores(), origin: 'No Origin!' })).toThrow(/origin must be a log origin/)
  })

  it('C44 · hostile words in any field are never repeated in an error', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...casetrailDecisions.map(({ type }) => type)),
        fc.string({ minLength: 1 }),
        async (type, words) => {
          const planted = `planted-${words}-planted`
          const { casetrail } = service()
          const command = {
            type,
            commandId: planted,
            actor: planted,
            occurredAt: planted,
            data: { [planted]: planted, caseId: planted, text: 42 },
          }
          const answer = await casetrail.execute(command)()
          expect(answer._tag).toBe('Left')
          if (answer._tag === 'Left') expect(printError(answer.left)).not.toContain('planted')
        },
      ),
      { numRuns: 50 },
    ))
})

describe('a case at the front door', () => {
  it('A26 · two clocks, lists, trail, verification and rebuilding', async () => {
    const { casetrail, clock } = service()
    const desk = casetrail.as(by)
    const [caseId, openCase] = [newId(), newId()]
    right(await desk.execute('ReceiveReferral', referralOf(caseId, newId()))())
    right(await desk.execute('ReceiveReferral', referralOf(openCase, newId()))())
    clock.goOnDays(30)
    right(await desk.execute('CloseCase', { caseId, reason: 'completed', backdatedBecause: null, summary: null })())
    const before = '2024-03-10T00:00:00.000Z'
    expect(right(await casetrail.ask('whenDoesRetentionEnd', { caseId }, { knownAt: before })()).standing).toBe('open')
    expect(right(await casetrail.ask('whenDoesRetentionEnd', { caseId })()).keepThrough).toBe('2026-04-03')
    expect(right(await casetrail.list('whatIsDue', { upTo: '2026-04-03' })()).entries).toEqual([])
    const due = right(await casetrail.list('whatIsDue', { upTo: '2026-04-04' })()).entries
    expect(due).toMatchObject([
      { listedAt: '2026-04-04', entry: { caseId, class: 'STANDARD', eligibleFrom: '2026-04-04', blockers: [] } },
    ])
    expect(right(await casetrail.list('whichCasesAreStale', { upTo: '2024-12-31' })()).entries).toMatchObject([
      { entry: { caseId: openCase } },
    ])
    expect(right(await casetrail.auditTrail(caseId)()).map(({ type }) => type)).toEqual([
      'ReferralReceived',
      'CaseClosed',
    ])
    expect(right(await casetrail.verify({ strict: true })())).toMatchObject({ events: 4, streams: 3, faults: [] })
    right(await casetrail.rebuild()())
    expect(right(await casetrail.list('whatIsDue', { upTo: '2026-04-04' })()).entries).toEqual(due)
    await casetrail.close()
    expect(await casetrail.list('whatIsDue', { upTo: '2026-04-04' })()).toMatchObject({
      _tag: 'Left',
      left: { tag: 'StoreUnavailable' },
    })
  })

  it('C29 · a due list is read page by page, each case once', async () => {
    const { casetrail } = service()
    const ids = Array.from({ length: 7 }, () => newId())
    for (const caseId of ids) {
      right(await casetrail.as(by).execute('ReceiveReferral', referralOf(caseId, newId()))())
      right(
        await casetrail
          .as(by)
          .execute('CloseCase', { caseId, reason: 'declined', backdatedBecause: null, summary: null })(),
      )
    }
    const first = right(await casetrail.list('whatIsDue', { upTo: '2026-12-31', limit: 4 })()).entries
    const last = first.at(-1)
    const after = { listedAt: String(last?.listedAt), key: String(last?.key) }
    const second = right(await casetrail.list('whatIsDue', { upTo: '2026-12-31', limit: 4, after })()).entries
    expect([...first, ...second].map(({ entry }) => entry.caseId).sort()).toEqual([...ids].sort())
  })
})

describe('what is asked in other words than the documented ones', () => {
  const caseId = newId()

  it('E21 · a list up to what is no date names the field, and answers nothing', async () => {
    const { casetrail } = service()
    for (const upTo of ['tomorrow', '2026-02-30', '2026-04-04T00:00:00.000Z', ''])
      expect(await casetrail.list('whatIsDue', { upTo })()).toMatchObject({
        _tag: 'Left',
        left: { tag: 'Malformed', faults: [{ field: 'upTo' }] },
      })
    for (const [field, which] of [
      ['limit', { limit: 0 }],
      ['limit', { limit: Number.NaN }],
      ['after.key', { after: { listedAt: '2026-01-01' } }],
      ['from', { from: 'yesterday' }],
    ] as const)
      expect(await casetrail.list('whatIsDue', which as never)()).toMatchObject({ left: { faults: [{ field }] } })
    expect(await casetrail.list('constructor' as never)()).toMatchObject({ left: { tag: 'Malformed' } })
  })

  it('C4 · an NHS number is checked at the door, and not repeated in the answer', async () => {
    const { casetrail } = service()
    const record = (nhsNumber: string) =>
      casetrail.as(by).execute('RecordPersonDetails', { ...detailsOf(newId(), null), nhsNumber })()
    for (const wrong of ['9990000019', '999 000 0018', '999000001']) {
      const answer = await record(wrong)
      expect(answer).toMatchObject({
        left: { tag: 'Malformed', faults: [{ field: 'data.nhsNumber', rule: expect.stringContaining('ten digits') }] },
      })
      expect(JSON.stringify(answer)).not.toContain(wrong)
    }
    expect(await record('9990000018')).toMatchObject({ _tag: 'Right' })
  })

  it('A26 · clocks are plain strings, and one that is no instant is named', async () => {
    const { casetrail } = service()
    expect(await casetrail.ask('whenDoesRetentionEnd', { caseId }, { knownAt: 'yesterday' })()).toMatchObject({
      left: { tag: 'Malformed', faults: [{ field: 'knownAt', clause: 'A26' }] },
    })
    expect(await casetrail.auditTrail('not an id')()).toMatchObject({ left: { tag: 'Malformed' } })
  })

  it('A26, B38 · a misspelt clock or option is named, and nothing is answered or dated as of now instead', async () => {
    const { casetrail } = service()
    right(await casetrail.as(by).execute('ReceiveReferral', referralOf(caseId, newId()))())
    const at = '2020-01-01T00:00:00.000Z'
    for (const clocks of [{ knowAt: at }, { validat: at }, at, null] as object[]) {
      const malformed = { left: { tag: 'Malformed', what: 'asOf' } }
      expect(await casetrail.ask('whenDoesRetentionEnd', { caseId }, clocks)()).toMatchObject(malformed)
      expect(await casetrail.auditTrail(caseId, clocks)()).toMatchObject(malformed)
    }
    const data = { caseId, noteId: newId(), channel: 'telephone', text: 'Synthetic.' }
    expect(await casetrail.as(by).execute('AddCaseNote', data as never, { occuredAt: at } as object)()).toMatchObject({
      left: { tag: 'Malformed', faults: expect.arrayContaining([expect.objectContaining({ field: 'occuredAt' })]) },
    })
    for (const which of ['tomorrow', null] as never[])
      expect(await casetrail.list('whatIsDue', which)()).toMatchObject({ left: { tag: 'Malformed' } })
  })

  it('C14 · the audit trail of a case that is not there is not found, and not empty', async () => {
    expect(await service().casetrail.auditTrail(newId())()).toMatchObject({ left: { tag: 'NotFound' } })
  })

  it('C21, L2 · a case of which nothing was known is not found; one that had not begun by then is told so', async () => {
    const { casetrail } = service()
    for (const { name } of casetrailQuestions) {
      if (name === 'howDidThePersonsPracticeChange' || name.startsWith('mayThey')) continue
      const params = { caseId, reportRunId: newId(), event: { kind: 'reopen' } }
      const fields = fieldsOf(name)
      const asked = Object.fromEntries(
        Object.entries(params).filter(
          ([field]) => fields.includes(field) || (fields.length === 0 && field === 'caseId'),
        ),
      )
      expect([name, await casetrail.ask(name, asked as never)()]).toMatchObject([name, { left: { tag: 'NotFound' } }])
    }
    right(await casetrail.as(by).execute('ReceiveReferral', referralOf(caseId, newId()))())
    const before = '2020-01-01T00:00:00.000Z'
    expect(await casetrail.ask('whenDoesRetentionEnd', { caseId }, { knownAt: before })()).toMatchObject({
      left: { tag: 'NotFound' },
    })
    expect(right(await casetrail.ask('whenDoesRetentionEnd', { caseId }, { validAt: before })()).standing).toBe(
      'notBegun',
    )
  })
})
