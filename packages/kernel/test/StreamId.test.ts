import {
  accessStream,
  type CaseId,
  caseStream,
  categoryOf,
  type PersonId,
  personStream,
  StreamId,
  safeguardingLogStream,
  streamCategories,
  subjectOf,
} from '@casetrail/kernel'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'

const uuids = fc.uuid({ version: [4, 5] })

test('L16 · a stream name says its category and its subject, and nothing else', () => {
  fc.assert(
    fc.property(uuids, fc.constantFrom(...streamCategories), (id, category) => {
      const stream = `${category}-${id}`
      expect(StreamId.is(stream)).toBe(true)
      expect([categoryOf(stream as StreamId), subjectOf(stream as StreamId)]).toEqual([category, id])
      for (const bad of [`${stream} `, `${stream}x`, `x${stream}`, `other-${id}`, id, category, `${category}_${id}`])
        expect(StreamId.is(bad)).toBe(false)
    }),
  )
})

test('A8 · the streams of one case are apart, and each knows the case', () => {
  fc.assert(
    fc.property(uuids, (id) => {
      const streams = [
        caseStream(id as CaseId),
        safeguardingLogStream(id as CaseId),
        accessStream(id as CaseId),
        personStream(id as PersonId),
      ]
      expect(new Set(streams).size).toBe(4)
      for (const stream of streams) expect([StreamId.is(stream), subjectOf(stream)]).toEqual([true, id])
    }),
  )
})
