import { casework } from '@casetrail/casework'
import { casetrailEvents } from '@casetrail/events'
import { retention } from '@casetrail/retention'
import { safeguarding } from '@casetrail/safeguarding'
import { describe, expect, it } from 'vitest'

describe('the room', () => {
  it('holds, with safeguarding and reviews, each kind of fact of a person and a case exactly once', () => {
    const categories = ['person', 'case', 'safeguardingLog']
    const held = [...casework.events, ...safeguarding.events, ...retention.events]
      .filter(({ category }) => categories.includes(category))
      .map(({ type }) => type)
    const kinds = casetrailEvents.filter(({ category }) => categories.includes(category))
    expect(held.sort()).toEqual(kinds.map(({ type }) => type).sort())
  })

  it('brings about each kind of fact that it holds', () => {
    const yielded = new Set<string>(casework.decisions.flatMap((one) => one.yields.map(({ type }) => type)))
    expect(casework.events.filter(({ type }) => !yielded.has(type))).toEqual([])
  })
})
