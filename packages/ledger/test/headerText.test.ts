import { Header } from '@casetrail/kernel'
import { canonicalText } from '@casetrail/ledger'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { headerText } from '../src/stored/headerText.js'
import { stream, uuid } from './support/syntheticStream.js'

const id = fc.nat(0xffffff).map(uuid)
const digest = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64url'))
const code = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,63}$/)
const organisation = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)
const instant = fc
  .date({ min: new Date('1972-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString())

const header = fc.record({
  v: fc.constant(1),
  log: fc.stringMatching(/^[a-z0-9][a-z0-9./-]{0,99}$/),
  id,
  stream: fc.constant(stream),
  rev: fc.maxSafeNat(),
  prev: fc.option(digest),
  type: fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,63}$/),
  schema: fc.integer({ min: 1, max: 1_000_000 }),
  recordedAt: instant,
  actor: fc.record({
    kind: fc.constantFrom('person', 'system'),
    performedBy: id,
    recordedBy: id,
    onBehalfOf: fc.option(id),
    role: code,
    organisation,
  }),
  command: id,
  correlation: id,
  causation: fc.option(id),
  policy: fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/),
  service: fc.option(fc.maxSafeNat()),
  keys: fc.array(digest, { maxLength: 4 }),
  body: digest,
})

test('B38 · the header’s template writes what the canonicaliser writes', () => {
  fc.assert(
    fc.property(header, (given) => {
      if (!Header.is(given)) throw new Error(`not a header: ${JSON.stringify(given)}`)
      expect(E.right(headerText(given))).toEqual(canonicalText(given))
    }),
    { numRuns: 500 },
  )
})
