import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createInterface } from 'node:readline'

/** A line of a file with its number, from 1, and how many bytes of the file were read by then. */
export interface NumberedLine {
  readonly number: number
  readonly text: string
  readonly bytes: number
}

/** The lines of a UTF-8 file that are not blank, one at a time: memory does not grow with the file. */
export async function* linesOf(path: string): AsyncGenerator<NumberedLine> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Number.POSITIVE_INFINITY })
  let number = 0
  let bytes = 0
  for await (const text of lines) {
    number += 1
    bytes += Buffer.byteLength(text) + 1
    if (text.trim() !== '') yield { number, text, bytes }
  }
}

/** The size of a file in bytes; rejects when there is none. */
export const sizeOf = async (path: string): Promise<number> => (await stat(path)).size
