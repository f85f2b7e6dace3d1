import { type CaseCheck, checks } from '@casetrail/checks'
import { kirkleesPolicy } from '@casetrail/policy'
import { caseHistory, Reached, rehearse } from '@casetrail/testing'
import { casetrailRooms as rooms } from 'casetrail'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultless, planted } from './planted.js'
import { policies } from './stories.js'

/* Our own histories, dishonest actors among them, give no finding; one planted fault gives exactly one. All synthetic. */

const policy = kirkleesPolicy

const whatMatters = {
  RequestAccess: 12,
  CloseCase: 8,
  ReopenCase: 4,
  AppointPrivacyOfficer: 3,
  StandDownPrivacyOfficer: 2,
  GrantStaffRole: 3,
  EndStaffRole: 1,
  AssignWorker: 3,
  GrantCover: 2,
  OpenAlertInvestigation: 4,
  ConcludeAlertInvestigation: 3,
  RunInternalReport: 2,
  NoteReportRun: 2,
  ConcludeBatchAlert: 2,
  ConcludeStandDownAlert: 2,
  NotifyPersonOfBreach: 4,
  NoteDeathBeforeNotice: 2,
  ChangeGpPractice: 3,
  AddSafeguardingLogReader: 3,
  OpenSafeguardingLog: 4,
  RecordPartnerStaff: 2,
  ReviewRetention: 2,
  AdoptPolicy: 3,
}

const foundBy = (history: Parameters<CaseCheck['find']>[0]) =>
  checks.flatMap((check) =>
    check.find(history, { policies, offered: [] }).map((finding) => ({ check: check.name, ...finding })),
  )

describe('the checks', () => {
  it('L22, L23, L24 · find nothing in the histories that our decisions make', () => {
    fc.assert(
      fc.property(caseHistory({ policy, weights: whatMatters, maxSteps: 40 }), ({ steps }) => {
        expect(foundBy(rehearse(new Reached(), { rooms, policy, steps }))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  it.each(faultless)('%s: no finding', (_, history) => {
    expect(foundBy(history())).toEqual([])
  })

  it.each(planted)('%s · %s: exactly one finding', (check, _, history) => {
    expect(foundBy(history())).toMatchObject([{ check }])
  })
})
