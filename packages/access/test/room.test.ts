import { access } from '@casetrail/access'
import { accessEvents, reportRunEvents, serviceEvents } from '@casetrail/events'
import { describe, expect, it } from 'vitest'

const names = (all: readonly { readonly type: string }[]) => all.map(({ type }) => type).sort()

describe('the access room', () => {
  it('C43 · offers every fact of the access log, but looks at a safeguarding log, of report runs and of the service', () => {
    const looks = ['SafeguardingLogOpened', 'SafeguardingLogDenied']
    const ofAccess = accessEvents.filter(({ type }) => !looks.includes(type))
    const facts = names([...ofAccess, ...reportRunEvents, ...serviceEvents])
    expect(names(access.events)).toEqual(facts)
    const yielded = access.decisions.flatMap((decision) => [...decision.yields])
    expect([...new Set(names(yielded))]).toEqual(facts)
  })
})
