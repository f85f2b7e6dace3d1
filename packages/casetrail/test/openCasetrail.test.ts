import type { Instant } from '@casetrail/kernel'
import type { Retention } from '@casetrail/retention'
import fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  type CommandData,
  casetrailDecisions,
  casetrailQuestions,
  memoryStores,
  newId,
  openCasetrail,
  printError,
  type QuestionAnswer,
  type QuestionParams,
} from '../src/index.js'
import { by, referralOf, right, service } from './support.js'

describe('the typed front door', () => {
  it('infers the data of a command, the parameters and the answer of a question from their names', () => {
    expectTypeOf<CommandData['CloseCase']['backdatedBecause']>().toEqualTypeOf<
      'lateRecording' | 'correctedDate' | 'migratedRecord' | null
    >()
    expectTypeOf<CommandData['CloseCase']['caseId']>().toEqualTypeOf<string>()
    expectTypeOf<QuestionParams['whenDoesRetentionEnd']>().toEqualTypeOf<{ readonly caseId: string }>()
    expectTypeOf<QuestionAnswer['whenDoesRetentionEnd']>().toEqualTypeOf<Retention>()
    expectTypeOf<CommandData>().not.toHaveProperty('DropEverything')
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
    const before = '2024-03-10T00:00:00.000Z' as Instant
    expect(right(await casetrail.ask('whenDoesRetentionEnd', { caseId }, { knownAt: before })()).standing).toBe('open')
    expect(right(await casetrail.ask('whenDoesRetentionEnd', { caseId })()).keepThrough).toBe('2026-04-03')
    expect(right(await casetrail.whatIsDueBy('2026-04-03')())).toEqual([])
    const due = right(await casetrail.whatIsDueBy('2026-04-04')())
    expect(due).toMatchObject([{ caseId, class: 'STANDARD', eligibleFrom: '2026-04-04', blockers: [] }])
    expect(right(await casetrail.whichCasesAreStale('2024-12-31')())).toMatchObject([{ caseId: openCase }])
    expect(right(await casetrail.auditTrail(caseId)()).map(({ type }) => type)).toEqual([
      'ReferralReceived',
      'CaseClosed',
    ])
    expect(right(await casetrail.verify({ strict: true })())).toMatchObject({ events: 3, streams: 2, faults: [] })
    right(await casetrail.rebuild()())
    expect(right(await casetrail.whatIsDueBy('2026-04-04')())).toEqual(due)
    await casetrail.close()
    expect(await casetrail.whatIsDueBy('2026-04-04')()).toMatchObject({
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
    const first = right(await casetrail.whatIsDueBy('2026-12-31', { limit: 4 })())
    const last = first.at(-1)
    const after = { listedAt: String(last?.eligibleFrom), key: String(last?.caseId) }
    const second = right(await casetrail.whatIsDueBy('2026-12-31', { limit: 4, after })())
    expect([...first, ...second].map(({ caseId }) => caseId).sort()).toEqual([...ids].sort())
  })
})
