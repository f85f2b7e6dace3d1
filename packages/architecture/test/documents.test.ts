import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeWithSqlite } from '../scripts/nodeWithSqlite.mjs'
import { brokenLinks } from '../walls/links.mjs'
import { asJavaScript, documents, snippets, snippetsOf, typeFaults } from '../walls/snippets.mjs'
import { root, shown } from '../walls/workspace.mjs'

/** SQLite needs a Node that has it; everything else runs where the tests run. */
const nodeFor = (code: string): string | Promise<string> =>
  code.includes('@casetrail/store-sqlite') ? nodeWithSqlite() : process.execPath

const all = snippets()
const running = all.filter(({ runs }) => runs)

describe('the documents', () => {
  test('there is a README', () => expect(existsSync(join(root, 'README.md'))).toBe(true))

  test('every block marked ts type-checks against what was built', () => expect(typeFaults(all)).toEqual([]))

  for (const snippet of running) {
    test(`${snippet.document}:${snippet.line} runs, and prints what the document says`, async () => {
      const node = await nodeFor(snippet.code)
      const ran = spawnSync(node, ['--no-warnings', asJavaScript(snippet)], { cwd: root, encoding: 'utf8' })
      expect(ran.stderr).toBe('')
      expect(ran.status).toBe(0)
      if (snippet.prints !== null) expect(ran.stdout.trimEnd()).toBe(snippet.prints.trimEnd())
    })
  }

  test.each(documents().map((path) => shown(path)))('every relative link of %s leads somewhere', (path) => {
    expect(brokenLinks(join(root, path), readFileSync(join(root, path), 'utf8'))).toEqual([])
  })
})

describe('the checks of documents', () => {
  const document = [
    'Text.',
    '```ts',
    '// run',
    'console.log(1)',
    '```',
    '',
    '```text',
    '1',
    '```',
    '```sh',
    'no',
    '```',
    '```ts',
    'const n: number = "x"',
    '```',
  ].join('\n')

  test('find the blocks, what runs, and what it prints', () => {
    expect(snippetsOf('a.md', document)).toEqual([
      { document: 'a.md', line: 2, code: '// run\nconsole.log(1)\n', runs: true, prints: '1\n' },
      { document: 'a.md', line: 13, code: 'const n: number = "x"\n', runs: false, prints: null },
    ])
  })

  test('see a planted type error, at its line', () => {
    expect(typeFaults(snippetsOf('a.md', document), 'planted')).toEqual([
      "a.md:14 Type 'string' is not assignable to type 'number'.",
    ])
  })

  test('see a planted broken link and a broken anchor, and let others be', () => {
    const page = join(root, 'README.md')
    const text = [
      '# One two',
      '[a](packages/kernel/package.json) [b](https://example.org) [c](#one-two)',
      '[d](nowhere.md) [e](#three) `[f](code.md)`',
    ].join('\n')
    expect(brokenLinks(page, text)).toEqual(['nowhere.md', '#three'])
  })
})
