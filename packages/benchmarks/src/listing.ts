import { addDays, caseStream, type LocalDate } from '@casetrail/kernel'
import type { Stores } from '@casetrail/store'
import { newId } from 'casetrail'
import * as E from 'fp-ts/lib/Either.js'
import { withFolder, withSqlite } from './folder.js'
import type { Figure } from './measure/Figure.js'
import { medianRate } from './measure/median.js'
import { appendStream, begin, caseEvents, encodeStream, serviceOn } from './synthetic.js'

/* The due list at 1,000, 10,000 and 100,000 closed cases: the first 50 that are due. */

const fill = async (stores: Stores, cases: number): Promise<void> => {
  await begin(stores)
  for (let i = 0; i < cases; i += 500) {
    const ids = Array.from({ length: Math.min(500, cases - i) }, () => newId<'case'>())
    const keys = await stores.keys.provide(
      ids.map((id) => ({ record: caseStream(id), subject: 'client', purpose: 'case' as const })),
    )()
    if (E.isLeft(keys)) throw new Error(keys.left.tag)
    await Promise.all(
      ids.map((id, n) => {
        const closedOn = addDays('2021-01-01' as LocalDate, (i + n) % 1000)
        return appendStream(
          stores.events,
          id,
          encodeStream(id, keys.right[n] as (typeof keys.right)[number], caseEvents(2, closedOn)),
        )
      }),
    )
  }
}

const listRate = (cases: number): Promise<number> =>
  withFolder((folder) =>
    withSqlite(
      folder,
      async (stores) => {
        await fill(stores, cases)
        const casetrail = serviceOn(stores)
        const ask = async (): Promise<void> => {
          const due = await casetrail.list('whatIsDue', { upTo: '2025-06-01', limit: 50 })()
          if (E.isLeft(due) || due.right.entries.length !== 50) throw new Error('the due list should hold 50 cases')
        }
        await ask()
        return medianRate(5, async () => {
          for (let i = 0; i < 200; i++) await ask()
          return 200
        })
      },
      'NORMAL',
    ),
  )

/** The due list, at three sizes. */
export const listingFigures = async (): Promise<readonly Figure[]> => {
  const rates: number[] = []
  for (const cases of [1000, 10_000, 100_000]) rates.push(await listRate(cases))
  return [1000, 10_000, 100_000].map((cases, i) => ({
    what: `due list, first 50 of ${cases.toLocaleString('en-GB')} cases`,
    value: rates[i] as number,
    unit: 'lists/s',
    ratios: { 'at 1,000 cases': (rates[i] as number) / (rates[0] as number) },
    ...(i === 2 ? { goal: 'within 2 times from 1,000 to 100,000' } : {}),
  }))
}
