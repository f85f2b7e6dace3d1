import { type Casetrail, newId } from 'casetrail'
import { expect } from 'vitest'
import { right } from '../support/right.js'
import { by, type Done, textOf } from './service.js'

/**
 * What was acknowledged is there and opens, every chain verifies, and the list of open work knows every case. Compares
 * whole sets, so that the first loss names itself.
 */
export const everythingIsThere = async (casetrail: Casetrail, done: readonly Done[]): Promise<void> => {
  const { faults } = await right(casetrail.verify())
  expect(faults).toEqual([])
  const run = { reportRunId: newId(), kind: 'export', report: 'syntheticDrill', cases: null } as const
  const session = await right(casetrail.as(by).runReport(run as never))
  const cases = [...new Set(done.map(({ caseId }) => caseId))]
  const lost: string[] = []
  for (const caseId of cases) {
    const stands = await right(session.ask('howDoesTheCaseStand', { caseId } as never))
    const texts = new Set<string | null | undefined>(stands.notes.map(({ wordings }) => wordings[0]?.text))
    for (const one of done)
      if (one.caseId === caseId && one.noteId !== undefined && !texts.has(textOf(one.noteId))) lost.push(one.commandId)
  }
  session.close()
  expect(lost).toEqual([])
  const stale = await right(casetrail.list('whichCasesAreStale', { limit: 10_000 }))
  const listed = new Set(stale.entries.map(({ key }) => key))
  expect(cases.filter((caseId) => !listed.has(caseId))).toEqual([])
}
