import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { filesBelow, rooms, root, shown } from './workspace.mjs'

/**
 * A block of code in a document: `line` is where it begins, `runs` whether it is executed, and `prints` the output
 * that the document shows for it (a block marked `text` that follows at once), or null. A block that continues another
 * holds the code of those before it too, in `after` lines. `from` names the file that it is quoted from, or null.
 *
 * @typedef {{ document: string, line: number, code: string, after: number, runs: boolean, prints: string | null, from: string | null }} Snippet
 */

/** Every document of the house. @returns {readonly string[]} absolute paths */
export const documents = (base = root) => [
  ...filesBelow(base, 'README.md').filter((path) => dirname(path) === base),
  ...filesBelow(join(base, 'docs'), '.md'),
  ...rooms(base).flatMap(({ folder }) => filesBelow(folder, 'README.md')),
]

const fence = /^```(\w*)[ \t]*([^\n]*)\n([\s\S]*?)^```[ \t]*$(?:\s*^```text[^\n]*\n([\s\S]*?)^```[ \t]*$)?/gm

/** @param {string} code */
const linesIn = (code) => code.split('\n').length - 1

/**
 * The blocks marked `ts` of one document. A block whose first line is `// run` is executed; one that begins with
 * `// then` continues the block before it; one marked `ts from=path` is quoted from that file of the workspace.
 *
 * @param {string} document
 * @param {string} text
 * @returns {readonly Snippet[]}
 */
export const snippetsOf = (document, text) => {
  /** @type {Snippet[]} */
  const found = []
  for (const { index, 1: language, 2: said = '', 3: own = '', 4: prints } of text
    .replaceAll('\r\n', '\n')
    .matchAll(fence)) {
    if (language !== 'ts') continue
    const before = own.startsWith('// then') ? (found.at(-1)?.code ?? '') : ''
    const code = before + own
    found.push({
      document,
      line: text.slice(0, index).split('\n').length,
      code,
      after: linesIn(before),
      runs: code.startsWith('// run'),
      prints: prints ?? null,
      from: /^from=(\S+)/.exec(said)?.[1] ?? null,
    })
  }
  return found
}

/** @param {string} code without indentation and blank lines, so that a region can be quoted as it reads best */
const words = (code) =>
  code
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

/**
 * Quoted blocks that do not stand so in the file that they are quoted from; one line for each.
 *
 * @param {readonly Snippet[]} all
 * @returns {readonly string[]}
 */
export const misquoted = (all, base = root) =>
  all.flatMap(({ document, line, code, from }) => {
    if (from === null) return []
    const path = join(base, from)
    const stands = existsSync(path) && words(readFileSync(path, 'utf8')).includes(words(code))
    return stands ? [] : [`${document}:${line} is not what ${from} says`]
  })

/** The blocks of every document of the house. */
export const snippets = (base = root) =>
  documents(base).flatMap((path) => snippetsOf(shown(path, base), readFileSync(path, 'utf8')))

/** Where snippets are written: inside the workspace, so that they find its packages as an embedder would. */
const bench = (/** @type {string} */ name) => join(root, '.tmp', 'snippets', name)

/** @param {Snippet} snippet */
const nameOf = ({ document, line }) => `${document.replaceAll(/[^A-Za-z0-9]+/g, '-')}-${line}`

/** Writes each as a module of its own. @param {readonly Snippet[]} all @param {string} folder @returns {readonly string[]} */
const written = (all, folder) => {
  mkdirSync(bench(folder), { recursive: true })
  writeFileSync(bench(join(folder, 'package.json')), '{ "type": "module" }\n')
  return all.map((snippet) => {
    const path = bench(join(folder, `${nameOf(snippet)}.ts`))
    writeFileSync(path, `${snippet.code}\nexport {}\n`)
    return path
  })
}

/**
 * Type-checks snippets against the built packages, as whoever installs them would; one line for each fault.
 *
 * @param {readonly Snippet[]} all
 * @param {string} [folder] for a test of its own
 * @returns {readonly string[]}
 */
export const typeFaults = (all, folder = 'types') => {
  // What is quoted is checked where it stands.
  const program = ts.createProgram(
    [
      ...written(
        all.filter(({ from }) => from === null),
        folder,
      ),
    ],
    {
      target: ts.ScriptTarget.ES2023,
      lib: ['lib.es2024.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: ['node'],
    },
  )
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const snippet = all.find((each) => file?.fileName.endsWith(`/${nameOf(each)}.ts`))
    const at = file?.getLineAndCharacterOfPosition(start).line ?? 0
    const line = (snippet?.line ?? 0) + 1 + at - (snippet?.after ?? 0)
    return `${snippet?.document ?? file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
}

/**
 * Writes a snippet as JavaScript and answers its path, for Node to run.
 *
 * @param {Snippet} snippet
 * @param {string} [folder]
 */
export const asJavaScript = (snippet, folder = 'run') => {
  mkdirSync(bench(folder), { recursive: true })
  const path = bench(join(folder, `${nameOf(snippet)}.mjs`))
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true }
  writeFileSync(path, ts.transpileModule(snippet.code, { compilerOptions }).outputText)
  return path
}
