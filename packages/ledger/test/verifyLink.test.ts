import { type StoredBytes, sha256, systemRandom, verifyLink } from '@casetrail/ledger'
import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { VisitCounted } from './support/syntheticEvents.js'
import { KeyRing, storedAs } from './support/syntheticStream.js'

const occurredAt = '2026-02-03T00:00:00.000Z' as never
const visit = { definition: VisitCounted, event: { type: 'VisitCounted', occurredAt, data: { visits: 3 }, parts: {} } }
const [stored] = storedAs([visit], new KeyRing(systemRandom)) as [StoredBytes]
const header = Buffer.from(stored.header).toString('utf8')
const body = Buffer.from(stored.body).toString('utf8')

const withHeader = (text: string | Uint8Array): StoredBytes => ({ ...stored, header: Buffer.from(text as string) })
const withBytes = (bytes: Buffer): StoredBytes => ({
  ...stored,
  body: bytes,
  header: Buffer.from(header.replace(sha256(stored.body), sha256(bytes))),
})
const codes = (given: StoredBytes): readonly (string | null)[] =>
  [false, true].map((strict) => {
    const answer = verifyLink(null, given, { strict })
    return E.isLeft(answer) ? answer.left.code : null
  })

describe('B38 · what is taken raw, and what strict verification refuses besides', () => {
  test('the bytes as they were written are taken by both', () => expect(codes(stored)).toEqual([null, null]))

  test.each<readonly [string, StoredBytes]>([
    ['a field of the header twice', withHeader(header.replace('{', '{"v":1,'))],
    ['a header with space', withHeader(header.replace(',"rev"', ', "rev"'))],
    ['a header in another order', withHeader(header.replace(/^\{(.*),"v":1\}$/, '{"v":1,$1}'))],
    ['a number of the header in another writing', withHeader(header.replace('"rev":0', '"rev":0.0'))],
    ['an escape that is not needed', withHeader(header.replace('VisitCounted', '\\u0056isitCounted'))],
    ['a field of the body twice', withBytes(Buffer.from(body.replace('{', '{"clear":{"visits":4},')))],
    ['a body with a last newline', withBytes(Buffer.from(`${body}\n`))],
    ['a body that is no JSON', withBytes(Buffer.from('not JSON'))],
    ['a body of nothing', withBytes(Buffer.alloc(0))],
    ['a body that is no UTF-8', withBytes(Buffer.concat([Buffer.from('"'), Buffer.from([0xff]), Buffer.from('"')]))],
    ['an overlong slash', withBytes(Buffer.from([0x22, 0xc0, 0xaf, 0x22]))],
    ['a body with a byte order mark', withBytes(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(body)]))],
    ['a body with a lone surrogate', withBytes(Buffer.from('"\\ud800"'))],
    ['a body nested 10,000 deep', withBytes(Buffer.from('['.repeat(10_000) + ']'.repeat(10_000)))],
  ])('%s', (_, given) => expect(codes(given)).toEqual([null, 'E_CANON']))

  test('a canonical body of 10 MB is taken by both', () => {
    expect(codes(withBytes(Buffer.from(JSON.stringify('x'.repeat(10_000_000)))))).toEqual([null, null])
  })
})

describe('B38 · what is no header is a fault', () => {
  const parsed = JSON.parse(header)
  test.each<readonly [string, string | Uint8Array]>([
    ['null', 'null'],
    ['a list', '[]'],
    ['half of it', header.slice(0, 200)],
    ['a byte order mark', `\ufeff${header}`],
    ['a field too many', JSON.stringify({ ...parsed, x: 1 })],
    ['a field too few', JSON.stringify({ ...parsed, causation: undefined })],
    ['__proto__', header.replace('{', '{"__proto__":{"v":1},')],
    ['__proto__ in the place of a field', header.replace('"v":1', '"__proto__":1')],
    ['constructor in the actor', header.replace('"kind"', '"constructor":1,"kind"')],
    ['another version of the format', header.replace('"v":1', '"v":2')],
    ['a revision below 0', header.replace('"rev":0', '"rev":-0')],
    ['a revision that is no safe integer', header.replace('"rev":0', '"rev":9007199254740992')],
    ['a digest in lenient base64', header.replace(sha256(stored.body), `${sha256(stored.body).slice(0, 42)}_`)],
    ['nested 10,000 deep', '['.repeat(10_000) + ']'.repeat(10_000)],
    ['10 MB of spaces', ' '.repeat(10_000_000)],
  ])('%s', (_, text) => expect(codes(withHeader(text))).toEqual(['E_FORMAT', 'E_FORMAT']))

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
        expect(codes(withHeader(bytes))).toEqual(['E_FORMAT', 'E_FORMAT'])
      }),
    )
  })

  test('any JSON in the place of any field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(parsed)), fc.jsonValue(), (field, value) => {
        const answer = verifyLink(null, withHeader(JSON.stringify({ ...parsed, [field]: value })))
        if (E.isLeft(answer)) expect(answer.left).toMatchObject({ stream: stored.stream, revision: 0 })
        else expect(answer.right.header).toEqual({ ...parsed, [field]: value })
      }),
    )
  })
})
