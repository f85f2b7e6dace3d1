import { addCaseNote, closeCase } from '@casetrail/casework'
import { CaseClosed, ReferralReceived } from '@casetrail/events'
import { type CaseId, caseStream, event, type Instant } from '@casetrail/kernel'
import { type Past, ScenarioFailed, scenario, syntheticId } from '@casetrail/testing'
import { describe, expect, it } from 'vitest'

const caseId: CaseId = syntheticId(1)
const stream = caseStream(caseId)
const at = '2024-05-01T09:00:00.000Z' as Instant

const referred: Past = {
  stream,
  event: event(ReferralReceived, {
    occurredAt: at,
    data: {
      referralId: syntheticId(2),
      personId: syntheticId(3),
      service: 'socialPrescribing',
      pcn: 'PCN-SYNTHETIC-1',
      practice: 'SYNTHETIC-GP-1',
      referrer: 'gpPractice',
      referrerOrganisation: null,
      receivedOn: '2024-05-01',
      reasons: [],
      lifeStage: 'adult',
    } as never,
    parts: { client: { reasonText: null } },
  }),
}

const closed: Past = {
  stream,
  event: event(CaseClosed, {
    occurredAt: '2024-05-20T09:00:00.000Z' as Instant,
    data: { reason: 'completed', closedOn: '2024-05-20', backdatedBecause: null, lifeStage: 'adult' } as never,
    parts: { client: { summary: null } },
  }),
}

const note = { caseId, noteId: syntheticId(4), channel: 'phone', text: 'Synthetic note.' }

describe('a scenario', () => {
  it('C8 · reads as a domain expert says it', () => {
    scenario.given(referred).when(addCaseNote, note).thenEvents('CaseNoteAdded')
    scenario
      .given(referred, closed)
      .when(addCaseNote, note)
      .thenRefused('closedCasesTakeOnlyWhatThePolicyLists', 'A12b')
    scenario
      .given(referred)
      .when(closeCase, { caseId, reason: 'completed', backdatedBecause: null, summary: null })
      .thenEvents('CaseClosed')
  })

  it('says what came instead', () => {
    expect(() => scenario.given(referred, closed).when(addCaseNote, note).thenEvents('CaseNoteAdded')).toThrow(
      ScenarioFailed,
    )
    expect(() => scenario.given(referred).when(addCaseNote, note).thenRefused('anyRule')).toThrow(
      /but it brought about CaseNoteAdded/,
    )
  })
})
