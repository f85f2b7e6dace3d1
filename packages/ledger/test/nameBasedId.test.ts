import { CommandId } from '@casetrail/kernel'
import { nameBasedId } from '@casetrail/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

test('RFC 9562, A.4 · the published example of version 5', () => {
  expect(nameBasedId('www.example.com', dns)).toBe('2ed6657d-e942-568b-95e1-2665a8aea6a2')
})

test('B38 · is always an id; another name, or another namespace, is another id', () =>
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.uuid(), (name, more, namespace) => {
      const id = nameBasedId(name, namespace)
      expect(CommandId.is(id)).toBe(true)
      expect(nameBasedId(name, namespace)).toBe(id)
      expect(nameBasedId(`${name}${more}-`, namespace)).not.toBe(id)
      expect(nameBasedId(name, id)).not.toBe(id)
    }),
  ))
