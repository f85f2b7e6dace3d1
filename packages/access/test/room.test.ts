import { access } from '@casetrail/access'
import { accessEvents, reportRunEvents, serviceEvents } from '@casetrail/events'
import { describe, expect, it } from 'vitest'

const names = (all: readonly { readonly type: string }[]) => all.map(({ type }) => type).sort()

describe('the access room', () => {
  it('C43 · offers every fact of the access log, the report runs and the service, and what brings each about', () => {
    const facts = names([...accessEvents, ...reportRunEvents, ...serviceEvents])
    expect(names(access.events)).toEqual(facts)
    const yielded = access.decisions.flatMap((decision) => [...decision.yields])
    expect([...new Set(names(yielded))]).toEqual(facts)
  })
})
