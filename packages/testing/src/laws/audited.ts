import type { CaseCheck } from '@casetrail/checks'
import type { Policy } from '@casetrail/policy'
import { holds, told } from './LawBroken.js'
import type { Player } from './play.js'

/**
 * Breaks the law where one of these checks finds something in what was played. They are told from the events, apart from
 * every fold and decision: an auditor has what our tests have.
 */
export const audited = (checks: readonly CaseCheck[], { runtime, events }: Player): void => {
  const policies = [runtime.always.world, ...runtime.worlds.values()] as readonly Policy[]
  for (const { name, sentence, find } of checks) {
    const [found] = find(events, { policies, offered: [] })
    if (found === undefined) continue
    const of = events.filter(({ id }) => found.events.includes(id))
    const shown = of.map(({ type, recordedAt, actor, data }) => ({ type, recordedAt, actor, data }))
    holds(false, () => `${name} finds ${told(found.facts)}, though: ${sentence}\n${told(shown)}`)
  }
}
