import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { nodeWithSqlite } from '../scripts/nodeWithSqlite.mjs'
import { brokenLinks } from '../walls/links.mjs'
import { asJavaScript, documents, misquoted, snippets, snippetsOf, typeFaults } from '../walls/snippets.mjs'
import { root, shown } from '../walls/workspace.mjs'

/** SQLite needs a Node that has it; everything else runs where the tests run. */
const nodeFor = (code: string): string | Promise<string> =>
  code.includes('@casetrail/store-sqlite') ? nodeWithSqlite() : process.execPath

const all = snippets()
const running = all.filter(({ runs }) => runs)

describe('the documents', () => {
  test('there is a README', () => expect(existsSync(join(root, 'README.md'))).toBe(true))

  test('every block marked ts type-checks against what was built', () => expect(typeFaults(all)).toEqual([]))

  test('every block that is quoted from a file stands so in that file', () => {
    expect(misquoted(all)).toEqual([])
    expect(all.filter(({ from }) => from !== null).length).toBeGreaterThan(0)
  })

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

  const plain = { document: 'a.md', after: 0, runs: false, prints: null, from: null }

  test('find the blocks, what runs, and what it prints', () => {
    expect(snippetsOf('a.md', document)).toEqual([
      { ...plain, line: 2, code: '// run\nconsole.log(1)\n', runs: true, prints: '1\n' },
      { ...plain, line: 13, code: 'const n: number = "x"\n' },
    ])
  })

  test('see a planted type error, at its line', () => {
    expect(typeFaults(snippetsOf('a.md', document), 'planted')).toEqual([
      "a.md:14 Type 'string' is not assignable to type 'number'.",
    ])
  })

  const recipe = [
    '```ts',
    '// run',
    'const one = 1',
    '```',
    'Then:',
    '```ts',
    '// then',
    'const two: string = one',
    '```',
  ].join('\n')

  test('take a block that continues another together with it, and see a type error at its own line', () => {
    const [first, second] = snippetsOf('a.md', recipe)
    expect(second).toEqual({
      ...plain,
      line: 6,
      code: `${first?.code}// then\nconst two: string = one\n`,
      after: 2,
      runs: true,
    })
    expect(typeFaults(snippetsOf('a.md', recipe), 'continued')).toEqual([
      "a.md:8 Type 'number' is not assignable to type 'string'.",
    ])
  })

  test('see a block that is not what its file says, and let one be that is, however it is indented', () => {
    const quoting = (code: string) => `\`\`\`ts from=packages/kernel/src/rule/Rule.ts\n${code}\n\`\`\`\n`
    expect(
      misquoted(snippetsOf('a.md', quoting('  readonly judge: (situation: Situation) => O.Option<Evidence>'))),
    ).toEqual([])
    expect(misquoted(snippetsOf('a.md', quoting('readonly judged: boolean')))).toEqual([
      'a.md:1 is not what packages/kernel/src/rule/Rule.ts says',
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
