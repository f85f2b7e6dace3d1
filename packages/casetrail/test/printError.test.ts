import { expect, it } from 'vitest'
import { printError } from '../src/index.js'

const stream = 'case-0b0b4c1e-0000-4000-8000-0000000000ca' as never

it.each([
  [
    { tag: 'Conflict', stream, expected: 1, actual: 2 },
    /^Conflict on case-.*: expected 1, found 2\. Nothing was stored\.$/,
  ],
  [{ tag: 'Busy', waitedMs: 1000 }, /^The store was busy for 1000 ms\. Nothing was stored; try again\.$/],
  [{ tag: 'StoreFull' }, /^The store is full\. Nothing was stored\.$/],
  [{ tag: 'StoreDamaged', what: 'not a database' }, /^The store cannot be used: not a database\.$/],
  [{ tag: 'StoreUnavailable', what: 'the store is closed' }, /Send the same command again\.$/],
  [{ tag: 'Tampered', stream, revision: 3, code: 'E_BODY' }, /revision 3 does not verify: E_BODY\.$/],
  [{ tag: 'KeyMissing', stream, kid: 'k' }, /missing and no destruction is on record\.$/],
  [
    { tag: 'ClockBehind', stream, now: 'a', lastRecordedAt: 'b' },
    /^The clock reads a, earlier than b, by which something of case-.* was recorded/,
  ],
  [
    { tag: 'UnknownEvent', stream, revision: 3, type: 'FutureThing', schema: 2 },
    /is a FutureThing v2, which this release does not know\.$/,
  ],
  [
    {
      tag: 'Malformed',
      what: 'command CloseCase',
      faults: [{ field: 'data.reason', rule: 'is missing', clause: 'C24' }],
    },
    /^The command CloseCase .*:\n {2}data\.reason is missing \(C24\)$/,
  ],
  [
    {
      tag: 'Refused',
      command: 'ReopenCase',
      clause: 'A1',
      rule: 'onlyClosedCasesAreReopened',
      sentence: 'Only a closed case is reopened.',
      evidence: { field: 'data.caseId', facts: { standing: 'open' } },
    },
    /^ReopenCase refused: Only a closed case is reopened\.\n {2}clause A1, rule onlyClosedCasesAreReopened\n {2}field {2}data\.caseId\n {2}standing: open$/,
  ],
] as const)('E21 · $tag reads well', (error, expected) => {
  expect(printError(error as never)).toMatch(expected)
})
