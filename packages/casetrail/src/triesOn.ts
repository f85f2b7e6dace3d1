import { handsIn } from '@casetrail/facts'
import { Code } from '@casetrail/kernel'
import type { RuntimeParts } from '@casetrail/store'

/* What the access logs of cases keep of a command that somebody without a ground put (A31). */

/** Of a try on more cases than this, the first ones hold it: enough for an officer to see, and no flood. */
const mostCasesOfATry = 100

/** The cases that a command is about, or would have read. */
const casesIn = (data: object): readonly string[] => {
  const { caseId = null, cases = null } = data as { readonly caseId?: string | null; readonly cases?: string[] | null }
  return caseId === null ? [...new Set(cases ?? [])].slice(0, mostCasesOfATry) : [caseId]
}

/** One record in each case. */
export const triesOn: NonNullable<RuntimeParts['onOutsider']> = ({ type, actor, data }, rule) => {
  const named = `${type.charAt(0).toLowerCase()}${type.slice(1)}`
  const command = Code.is(named) ? named : 'otherCommand'
  const { performedBy: actorId, organisation } = actor
  const who = { actorId, hands: handsIn(actor), organisation }
  return casesIn(data).map((caseId) => ({ type: 'RecordTry', data: { caseId, ...who, command, rule } }))
}
