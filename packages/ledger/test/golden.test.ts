import { readdirSync, readFileSync } from 'node:fs'
import { type StoredBytes, verifyStream } from '@casetrail/ledger'
import { describe, expect, test } from 'vitest'
import { type GoldenEvent, goldenRing, goldenStream } from './support/goldenStream.js'
import { inPlain, read, right, stream } from './support/syntheticStream.js'

const folder = new URL('./golden/', import.meta.url)
const files = readdirSync(folder).sort()
const goldens = files.map((name): GoldenEvent => JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
const stored = goldens.map(
  ({ header, body }, revision): StoredBytes => ({
    id: JSON.parse(header).id,
    stream,
    revision,
    header: Buffer.from(header),
    body: Buffer.from(body),
  }),
)

describe('E26 · the format does not drift', () => {
  const now = goldenStream()

  test('there is a golden file for each event of the golden stream, and no other', () => {
    expect([...now.keys()]).toEqual(files)
  })

  test.each(files.map((name, i) => [name, goldens[i]] as const))(
    '%s is written byte for byte as it was',
    (name, golden) => {
      expect(now.get(name)).toEqual(golden)
    },
  )

  test('the golden stream is verified strictly, to the head that was recorded', () => {
    expect(verifyStream(stored, { strict: true })).toMatchObject({
      verdict: 'VERIFIED',
      events: 6,
      head: { leaf: 'j7sAMEHqy35kbLGPKON9s-lMVWkYl2kHZIbZ7Z1QYU4' },
    })
  })

  test('every golden event reads, the old version through its upcast', () => {
    const ring = goldenRing()
    goldenStream(ring)
    expect(
      stored.map((one) => {
        const answer = right(read(one, ring.opener))
        return answer.known ? inPlain(answer.event).parts : answer
      }),
    ).toEqual([
      {},
      { client: { text: 'Synthetic note: “Zoë” 👋 <b>\u0007\n' } },
      { client: { text: 'Synthetic' }, related: { name: 'Synthetic Person' } },
      { client: { text: 'Synthetic '.repeat(20) } },
      { client: { tenths: 70 } },
      { client: { tenths: 65 } },
    ])
  })
})
