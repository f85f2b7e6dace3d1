import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Instant } from '@casetrail/kernel'
import type { Casetrail, QuestionAnswer } from 'casetrail'
import { beforeAll, describe, expect, it } from 'vitest'
import { caseloadWithStories, storyFolder } from '../src/files.js'
import { syntheticFounding } from '../src/generate/syntheticFounding.js'
import { runText } from './support.js'

/* The stories written by hand, run beside a small generated caseload and each alone. */

let casetrail: Casetrail

const id = (n: number): string => `57000000-0000-4000-8000-${String(n).padStart(12, '0')}`

const retention = async (caseId: string, knownAt?: string): Promise<QuestionAnswer['whenDoesRetentionEnd']> => {
  const asOf = knownAt === undefined ? {} : { knownAt: knownAt as Instant }
  const ends = await casetrail.ask('whenDoesRetentionEnd', { caseId }, asOf)()
  if (ends._tag === 'Left') throw new Error(ends.left.tag)
  return ends.right
}

const accesses = async (caseId: string) => {
  const opened = await casetrail.ask('whoOpenedTheCase', { caseId })()
  if (opened._tag === 'Left') throw new Error(opened.left.tag)
  return opened.right
}

beforeAll(async () => {
  const lines = await caseloadWithStories({ seed: 1, cases: 2, start: '2021-01-04' as never })
  const { casetrail: opened, ran } = await runText(`${lines.join('\n')}\n`)
  expect(ran.faults).toEqual([])
  casetrail = opened
})

describe('midnight in summer time', () => {
  it('A1 · a closure at 23:30 UTC on 30 June runs from 1 July', async () => {
    expect(await retention(id(101))).toMatchObject({
      class: 'STANDARD',
      keepThrough: '2024-07-01',
      eligibleFrom: '2024-07-02',
      eligibleFromInstant: '2024-07-01T23:00:00.000Z',
    })
  })

  it('C43 · day 13 is silent to its last millisecond, day 14 alerts from its first', async () => {
    const { requests } = await accesses(id(101))
    expect(requests.map(({ alertId }) => alertId !== null)).toEqual([false, true, true])
  })

  it('C44 · a reason of white space alone is denied, and alerts all the same', async () => {
    const { requests } = await accesses(id(101))
    expect(requests[2]).toMatchObject({ result: { outcome: 'denied', clause: 'C44' } })
  })
})

describe('reopened, then safeguarding accepted after closure', () => {
  it('L5 · the years run from the latest closure', async () => {
    expect((await retention(id(201), '2021-09-10T00:00:00.000Z')).standing).toBe('open')
    expect(await retention(id(201), '2021-10-05T00:00:00.000Z')).toMatchObject({
      class: 'STANDARD',
      keepThrough: '2023-09-29',
    })
  })

  it('A4 · the class changes at once, from the same anchor, and the backdated closure asks for review (A27)', async () => {
    expect(await retention(id(201))).toMatchObject({
      class: 'ADULT_SG',
      anchor: { closedOn: '2021-09-29' },
      keepThrough: '2041-09-29',
      reviewFlags: ['closureBackdated'],
    })
  })

  it('A26 · the same day as it was known, and as it is known now', async () => {
    const at = '2021-10-01T12:00:00.000Z' as Instant
    const known = await casetrail.ask('howDoesTheCaseStand', { caseId: id(201) }, { knownAt: at })()
    const true_ = await casetrail.ask('howDoesTheCaseStand', { caseId: id(201) }, { validAt: at })()
    expect([known, true_].map((one) => one._tag === 'Right' && one.right.standing)).toEqual(['open', 'closed'])
  })
})

describe('turning eighteen', () => {
  it('A3 · referred the day before: a child’s case, 35 years', async () => {
    expect(await retention(id(301), '2022-12-31T00:00:00.000Z')).toMatchObject({
      class: 'CHILD_SG',
      keepThrough: '2057-09-30',
      reviewFlags: [],
    })
  })

  it('L3 · a corrected date of birth shortens the class by itself, and flags it', async () => {
    expect(await retention(id(301))).toMatchObject({
      class: 'ADULT_SG',
      keepThrough: '2042-09-30',
      reviewFlags: ['classShortened'],
    })
  })
})

describe('each story alone', () => {
  it.each(readdirSync(storyFolder).filter((name) => name.endsWith('.jsonl')))(
    'A28 · %s founds the same service as the generated caseload, and every line has a ground',
    async (name) => {
      const text = readFileSync(join(storyFolder, name), 'utf8')
      expect(JSON.parse(text.split('\n')[0] ?? '')).toMatchObject({ founding: syntheticFounding })
      const { ran } = await runText(text)
      expect([ran.faults, ran.repeated]).toEqual([[], 0])
    },
  )
})

it('C42 · who could see a story’s case then', async () => {
  const seen = await casetrail.ask(
    'whoCouldSeeTheCase',
    { caseId: id(201) },
    { knownAt: '2021-04-01T12:00:00.000Z' as Instant },
  )()
  expect(seen._tag === 'Right' && seen.right.services.map(({ ground }) => ground)).toEqual(['liveReferral'])
})
