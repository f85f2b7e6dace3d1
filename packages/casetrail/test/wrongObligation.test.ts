import { obligation } from '@casetrail/facts'
import { type AnyRoom, provision, room, subject } from '@casetrail/kernel'
import { memoryStores, openCasetrail } from 'casetrail'
import { describe, expect, it } from 'vitest'

/* SYNTHETIC promises of a host’s own, none of which would be kept. */

const day = '2026-03-02' as never
const said = { owedBy: 'frontLine', about: 'referralId', blocksDisposal: false } as const
const opens = { ReferralReceived: () => ({ since: day, due: day }) }
const sentence = 'A referral is answered.'

const answered = obligation({
  ...said,
  provision: provision('answered', 'C1', sentence),
  opens,
  ends: { ReferralAccepted: 'met' },
})
const named = (name: string) => ({ ...answered, name })
const acrossRecords = { ...answered, ends: { PersonDetailsRecorded: 'met' } } as never

const opened = (...obligations: (typeof answered)[]) => {
  const own: AnyRoom = room({ name: 'own', says: 'A host’s own.' }, subject({ obligations }))
  return () => openCasetrail({ stores: memoryStores(), rooms: [own] })
}

describe('promises that would not be kept', () => {
  it('L15 · those that would be are taken, also twice in one house', () => {
    expect(opened(answered)).not.toThrow()
    expect(opened(answered, answered)).not.toThrow()
  })

  it('E2 · one that blocks disposal and is read by no blocker is refused', () => {
    expect(opened({ ...answered, blocksDisposal: true })).toThrow(/answered blocks disposal \(E2\)/)
  })

  it('L15 · one that takes the name of another is refused: the list would lose one of them', () => {
    expect(opened(named('safeguardingLogEntry') as never)).toThrow(/safeguardingLogEntry is the name of two/)
  })

  it('L15 · one that is opened in one kind of record and ended in another is refused: it would never end', () => {
    expect(opened(acrossRecords)).toThrow(/answered is owed about two kinds of record/)
  })
})
