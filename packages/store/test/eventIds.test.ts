import { nameBasedId } from '@casetrail/ledger'
import fc from 'fast-check'
import { v5 } from 'uuid'
import { expect, test } from 'vitest'

test('B38 · ids that follow from a command are those of another implementation of RFC 9562', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.uuid(), (name, commandId) => {
      expect(nameBasedId(name, commandId)).toBe(v5(name, commandId))
    }),
  ))
