import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { expect, test } from 'vitest'

/* A wrong id does not compile. So the compiler is asked, for every id near the ends of each list. */

const file = fileURLToPath(new URL('./citations.virtual.ts', import.meta.url))
const range = (letter: string, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `${letter}${from + n}`)

const right = [
  ...range('C', 1, 53),
  ...range('A', 1, 32),
  'A3b',
  'A3c',
  'A12b',
  'A12c',
  ...range('L', 1, 24),
  ...range('B', 1, 42),
  ...range('E', 1, 32),
]
const wrong = [
  'C0',
  'C54',
  'C60',
  'C05',
  'c1',
  'C',
  'A0',
  'A33',
  'A3a',
  'A3d',
  'A12a',
  'L0',
  'L25',
  'B0',
  'B43',
  'E0',
  'E33',
  'X1',
  '',
  'C1 ',
]

/** The lines of the virtual file that do not compile. */
const faultyLines = (lines: readonly string[]): readonly number[] => {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: [],
  }
  const text = ["import type { Citation } from '../src/clause/Citation.js'", ...lines].join('\n')
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.getSourceFile = (name, version) =>
    name === file ? ts.createSourceFile(name, text, version) : getSourceFile(name, version)
  const program = ts.createProgram([file], options, host)
  const source = program.getSourceFile(file)
  return program
    .getSemanticDiagnostics(source)
    .map(({ start = 0 }) => (source?.getLineAndCharacterOfPosition(start).line ?? 0) - 1)
}

test('E21 · every clause, setting, law, standard and expert id can be cited, and no other', () => {
  const ids = [...right, ...wrong]
  const lines = ids.map((id, n) => `export const id${n}: Citation = ${JSON.stringify(id)}`)
  expect(faultyLines(lines).map((line) => ids[line])).toEqual(wrong)
})
