import { Part } from '@casetrail/kernel'
import { caseHistory, everyAnswer, syntheticId } from '@casetrail/testing'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { memoryStores, newId, openCasetrail } from '../src/index.js'
import { by, detailsOf, right, service, TestClock } from './support.js'

/* Outside a session nothing personal is open, whatever is asked or recorded. All data is synthetic. */

/** Who founds the service of generated histories. */
const founding = { manager: syntheticId(10), officer: syntheticId(11), deputies: [syntheticId(12)] }

it('A12c · outside a session every personal part is closed, in the answer to every question', async () => {
  let openOnes = 0
  await fc.assert(
    fc.asyncProperty(caseHistory({ maxSteps: 20 }), async ({ steps, planted }) => {
      const clock = new TestClock(steps[0]?.now ?? '')
      const casetrail = openCasetrail({ stores: memoryStores(), clock, founding, origin: 'casetrail.example/laws' })
      for (const { now, command } of steps) {
        clock.set(now)
        await casetrail.execute(command)()
      }
      const isIn = (answer: unknown): boolean =>
        planted.some((value) => JSON.stringify(answer).includes(JSON.stringify(value).slice(1, -1)))
      for (const { question, params, answer } of await everyAnswer(casetrail.runtime)) {
        if (isIn(answer)) openOnes += 1
        const closed = await casetrail.ask(question as never, params as never)()
        if (isIn(closed)) expect.fail(`${question} shows what is personal`)
      }
    }),
    { numRuns: 15 },
  )
  // With everything open they would have been found: so that the histories hold what could have been shown.
  expect(openOnes).toBeGreaterThan(0)
})

it('C42 · whoever corrects one detail of a person is not shown the others', async () => {
  const { casetrail } = service()
  const personId = newId()
  const desk = casetrail.as(by)
  right(await desk.execute('RecordPersonDetails', detailsOf(personId, '1980-05-17'))())
  const correction = { personId, caseId: null, field: 'phone', value: '01632 960000' } as const
  const corrected = right(
    await desk.execute('CorrectPersonDetail', { ...correction, reason: 'wasWrong', source: 'person' })(),
  )
  expect(corrected.events).toMatchObject([{ type: 'PersonDetailsCorrected' }])
  for (const { parts } of corrected.events) expect(Object.values(parts)).toEqual([Part.closed])
})
