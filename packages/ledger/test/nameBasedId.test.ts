import { CommandId } from '@casetrail/kernel'
import { nameBasedId } from '@casetrail/ledger'
import fc from 'fast-check'
import { expect, test } from 'vitest'

const dns = '6ba7b810-9dad-11d1-80b4-00c04fd430c8'

test('RFC 9562, 5.5 · the example of version 5 in the documentation of Python', () => {
  expect(nameBasedId('python.org', dns)).toBe('886313e1-3b8a-5372-9b90-0c9aee199e5d')
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
