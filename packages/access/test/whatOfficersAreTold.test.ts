import { BatchAccessAlertRaised } from '@casetrail/events'
import { fact, type Story } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'
import { alerted, concluded, investigating } from './investigation.js'
import { longAfter, served, team } from './team.js'

const told = (story: Story) => story.list('whatOfficersAreTold')
const { alertId } = team

describe('whatOfficersAreTold', () => {
  it('B41 · a reference, when and to whom; neither patient nor user', () => {
    expect(told(alerted)).toEqual([
      {
        key: alertId,
        listedAt: longAfter,
        entry: { reference: alertId, raisedAt: longAfter, to: [team.officer, team.deputy] },
      },
    ])
    for (const identity of [team.caseId, team.personId, team.worker])
      expect(JSON.stringify(told(alerted))).not.toContain(identity)
  })

  it('B41, A12c · of a report run too, without run, runner or cases', () => {
    const data = {
      alertId,
      reportRunId: team.reportRunId,
      accessorId: team.manager,
      recipients: [team.officer],
      cases: 2,
    }
    const batch = served.past(fact(BatchAccessAlertRaised, { of: team.reportRunId, on: longAfter, data }))
    expect(told(batch).map(({ entry }) => entry)).toEqual([
      { reference: alertId, raisedAt: longAfter, to: [team.officer] },
    ])
  })

  it('L10 · a notice stays when the alert is concluded: being quick keeps it from nobody', () => {
    expect(told(investigating.past(concluded()))).toEqual(told(alerted))
    expect(told(served)).toEqual([])
  })
})
