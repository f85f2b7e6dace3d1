import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/*
 * Project Wycheproof, over the very `node:crypto` calls that sealing, wrapping and key ids make: same algorithm, same
 * options. It shows that the platform is sound, and where it must not be trusted alone.
 */

interface Case {
  readonly tcId: number
  readonly comment: string
  readonly result: 'valid' | 'invalid' | 'acceptable'
  readonly [field: string]: any
}
interface Group {
  readonly tests: readonly Case[]
  readonly [field: string]: any
}

const groupsOf = (name: string): readonly Group[] =>
  JSON.parse(readFileSync(new URL(`./vectors/wycheproof/${name}_test.json`, import.meta.url), 'utf8')).testGroups
const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')
const attempt = <A>(f: () => A): A | null => {
  try {
    return f()
  } catch {
    return null
  }
}

const encrypt = ({ key, iv, aad, msg }: Case): string => {
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(bytes(key)), bytes(iv), { authTagLength: 16 })
  cipher.setAAD(bytes(aad))
  return Buffer.concat([cipher.update(bytes(msg)), cipher.final(), cipher.getAuthTag()]).toString('hex')
}

const decrypt = ({ key, iv, aad, ct }: Case, tag: Buffer): string => {
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(bytes(key)), bytes(iv), { authTagLength: 16 })
  decipher.setAAD(bytes(aad))
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(bytes(ct)), decipher.final()]).toString('hex')
}

describe('B38 · AES-256-GCM (SP 800-38D)', () => {
  const groups = groupsOf('aes_gcm').filter(({ keySize, tagSize }) => keySize === 256 && tagSize === 128)
  const ours = groups.filter(({ ivSize }) => ivSize === 96).flatMap(({ tests }) => tests)

  test('the vectors of our key, nonce and tag lengths hold valid and invalid ones', () => {
    expect([ours.length, ours.filter(({ result }) => result === 'invalid').length]).toEqual([66, 27])
  })

  test.each(ours)('$tcId $comment ($result)', (given) => {
    const opened = attempt(() => decrypt(given, bytes(given.tag)))
    expect(opened).toBe(given.result === 'valid' ? given.msg : null)
    if (given.result === 'valid') expect(encrypt(given)).toBe(given.ct + given.tag)
  })

  test('a tag cut to 4, 8, 12 or 15 bytes is refused: the tag length is always named', () => {
    for (const given of ours.filter(({ result }) => result === 'valid')) {
      for (const length of [0, 4, 8, 12, 15]) {
        expect(attempt(() => decrypt(given, bytes(given.tag).subarray(0, length)))).toBe(null)
      }
    }
  })

  const others = groups.filter(({ ivSize }) => ivSize !== 96).flatMap(({ tests }) => tests)

  test('nonces of other lengths: none opens what is invalid, and an empty one is refused', () => {
    expect(others).toHaveLength(39)
    for (const given of others.filter(({ result }) => result === 'invalid')) {
      expect(attempt(() => decrypt(given, bytes(given.tag)))).toBe(null)
    }
  })

  test('nonces of other lengths: the platform fails closed on one that is too long for it, and opens the rest', () => {
    const valid = others.filter(({ result }) => result === 'valid')
    const wrong = valid.filter((given) => attempt(() => decrypt(given, bytes(given.tag))) !== given.msg)
    expect(wrong.filter(({ iv }) => iv.length / 2 <= 128)).toEqual([])
    for (const given of wrong) expect(attempt(() => decrypt(given, bytes(given.tag)))).toBe(null)
  })
})

describe('B38 · HKDF-SHA-256 (RFC 5869)', () => {
  const tests = groupsOf('hkdf_sha256').flatMap(({ tests }) => tests)
  test('there are 86', () => expect(tests).toHaveLength(86))
  test.each(tests)('$tcId $comment ($result)', ({ ikm, salt, info, size, okm, result }) => {
    const made = attempt(() =>
      Buffer.from(hkdfSync('sha256', bytes(ikm), bytes(salt), bytes(info), size)).toString('hex'),
    )
    expect(made).toBe(result === 'valid' ? okm : null)
  })
})

describe('B38 · HMAC-SHA-256 (FIPS 198-1)', () => {
  const groups = groupsOf('hmac_sha256')
  const tests = groups.flatMap((group) => group.tests.map((one) => ({ ...one, size: group.tagSize / 4 })))
  test('there are 174', () => expect(tests).toHaveLength(174))
  test.each(tests)('$tcId $comment ($result)', ({ key, msg, tag, result, size }: any) => {
    const made = createHmac('sha256', bytes(key)).update(bytes(msg)).digest('hex').slice(0, size)
    expect(made === tag).toBe(result === 'valid')
  })
})
