import { type Fold, readList, type StreamId, viewsFrom, wantedBy } from '@casetrail/kernel'
import { describe, expect, test } from 'vitest'

const a = 'a' as StreamId
const b = 'b' as StreamId
const fold = (name: string): Fold<{ readonly name: string }> => ({ initial: () => ({ name }), on: {} })

interface Views {
  readonly first: { readonly name: string }
  readonly second: { readonly name: string }
  readonly none: { readonly name: string }
}

const reads = {
  first: { stream: () => a, fold: fold('first') },
  second: {
    stream: (_: unknown, seen: Partial<Views>) => (seen.first?.name === 'A' ? [a, b] : null),
    fold: fold('second'),
  },
  none: { stream: () => null, fold: fold('none') },
}

describe('the one interpreter of reads', () => {
  test('A26 · views are wanted in the declared order, a later one by what an earlier one said', () => {
    const wanted: unknown[] = []
    const views = viewsFrom<object, Views>(reads, { params: {}, home: a }, ({ view, streams, fold: by }) => {
      wanted.push([view, streams])
      return view === 'first' ? { name: 'A' } : by.initial()
    })
    expect(wanted).toEqual([
      ['first', [a]],
      ['second', [a, b]],
      ['none', []],
    ])
    expect(views).toEqual({ first: { name: 'A' }, second: { name: 'second' }, none: { name: 'none' } })
  })

  test('A26 · whoever drives it may stop, and nothing more is asked for', () => {
    const wanting = wantedBy(readList(reads), {}, a)
    wanting.next()
    expect(wanting.return({}).done).toBe(true)
    expect(wanting.next().done).toBe(true)
  })
})
