import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'

/** A line of a file with its number, from 1, and how many bytes of the file were read by then. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
  readonly bytes: number
}

/** The texts between line feeds; JSON passes over a carriage return. Not `readline`: it also ends a line within a text (U+2028). */
async function* textsOf(path: string): AsyncGenerator<string> {
  let begun: string[] = []
  for await (const chunk of createReadStream(path, 'utf8')) {
    const pieces = String(chunk).split('\n')
    const last = pieces.pop() ?? ''
    for (const piece of pieces) {
      yield begun.join('') + piece
      begun = []
    }
    begun.push(last)
  }
  yield begun.join('')
}

/** The lines of a UTF-8 file that are not blank, one at a time: memory does not grow with the file. */
export async function* linesOf(path: string): AsyncGenerator<NumberedLine> {
  let number = 0
  let bytes = 0
  for await (const text of textsOf(path)) {
    number += 1
    bytes += Buffer.byteLength(text) + 1
    if (text.trim() !== '') yield { number, text, bytes }
  }
}

/** The size of a file in bytes; rejects when there is none. */
export const sizeOf = async (path: string): Promise<number> => (await stat(path)).size
