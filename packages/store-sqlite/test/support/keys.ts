import { type WrappingKey, wrappingKeyFrom } from '@casetrail/ledger'

/** A synthetic wrapping key: 32 times the same byte. */
export const wrappingKeyOf = (byte: number): WrappingKey => {
  const key = wrappingKeyFrom(new Uint8Array(32).fill(byte))
  if (key._tag === 'Left') throw new Error('32 bytes are a wrapping key')
  return key.right
}
