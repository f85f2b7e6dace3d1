import { type CaseId, localDateOf, provision, safeguardingLogStream, subjectOf } from '@casetrail/kernel'
import type { Policy } from '@casetrail/policy'
import { groundHolds } from '../access/grounds.js'
import { about, type CaseCheck } from '../check.js'
import { handsOf } from '../history/hands.js'
import type { HeldAs } from '../history/held.js'
import { judged, type Known } from '../history/judged.js'
import { type Look, looksIn } from '../history/looks.js'
import { policyOf } from '../policy/policyOf.js'

type Opened = HeldAs<'SafeguardingLogOpened'>

const isOnTheList = ({ stream, data }: Opened, known: Known): boolean => {
  let isOn = false
  for (const e of known.ofStream(safeguardingLogStream(subjectOf(stream) as CaseId))) {
    if (e.type === 'SafeguardingLogReaderAdded' && e.data.readerId === data.readerId) isOn = true
    if (e.type === 'SafeguardingLogReaderRemoved' && e.data.readerId === data.readerId) isOn = false
  }
  return isOn
}

/** Whether it is the access that the opening names, granted before it to the same person, that day, by no other hands. */
const isWithin =
  (e: Opened) =>
  ({ asked, granted }: Look): boolean =>
    asked.data.accessRequestId === e.data.accessRequestId &&
    asked.data.requesterId === e.data.readerId &&
    granted.revision < e.revision &&
    handsOf(e).every((one) => handsOf(asked).includes(one)) &&
    localDateOf(granted.recordedAt) === localDateOf(e.recordedAt)

interface Judging {
  readonly looks: readonly Look[]
  readonly known: Known
  readonly policy: Policy
}

const faultOf = (e: Opened, { looks, known, policy }: Judging): string | null => {
  const { kind, performedBy, organisation } = e.actor
  const isTheirs = kind === 'person' && performedBy === e.data.readerId && organisation === policy.organisation
  if (!isTheirs || !isOnTheList(e, known)) return 'notOnTheList'
  const look = looks.find(isWithin(e))
  if (look === undefined) return 'noAccess'
  return groundHolds({ ...look, known, policy, at: e.recordedAt }) ? null : 'groundEnded'
}

/** A8, C42 · the separate log opens within an access to the case, and only to its own readers. @since 0.2.0 */
export const everyLogOpeningIsWithinALook: CaseCheck = {
  ...provision(
    'everyLogOpeningIsWithinALook',
    'A8',
    'Every safeguarding log was opened by somebody on its list, within an access to the case that was granted to them that day and whose ground still held.',
  ),
  severity: 'breach',
  find: (history, audit) => {
    const { inStream } = looksIn(history)
    return judged(history, (e, known) => {
      const policy = policyOf(audit, e)
      if (e.type !== 'SafeguardingLogOpened' || policy === undefined) return []
      const fault = faultOf(e, { looks: inStream(e.stream), known, policy })
      return fault === null ? [] : [about([e], { fault })]
    })
  },
}
