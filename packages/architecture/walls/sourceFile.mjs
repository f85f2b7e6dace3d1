import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { filesBelow, rooms, root, shown } from './workspace.mjs'

/**
 * A parsed file: its path relative to the workspace, the room it stands in, whether it is a test.
 *
 * @typedef {{ path: string, room: string, isTest: boolean, text: string, tree: ts.SourceFile }} SourceFile
 */

/** @param {string} path relative to the workspace @param {string} text @returns {SourceFile} */
export const parsed = (path, text) => ({
  path,
  room: path.split('/')[1] ?? '',
  isTest: path.includes('/test/'),
  text,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
})

/** Every TypeScript file in `src` and `test` of every room below `base`. */
export const sourceFiles = (base = root) =>
  rooms(base).flatMap(({ folder }) =>
    ['src', 'test']
      .flatMap((part) => filesBelow(join(folder, part), '.ts'))
      .map((path) => parsed(shown(path, base), readFileSync(path, 'utf8'))),
  )

/**
 * Every node of the tree that `wanted` accepts, in order.
 *
 * @template {ts.Node} N
 * @param {ts.Node} tree
 * @param {(node: ts.Node) => node is N} wanted
 * @returns {N[]}
 */
export const nodesOf = (tree, wanted) => {
  /** @type {N[]} */
  const found = []
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (wanted(node)) found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/**
 * The modules that a file names, in imports, re-exports, `import()` and type imports.
 *
 * @param {SourceFile} file
 */
export const moduleNames = ({ tree }) =>
  nodesOf(tree, ts.isStringLiteralLike).filter(({ parent }) => {
    if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) return true
    if (ts.isCallExpression(parent)) return parent.expression.kind === ts.SyntaxKind.ImportKeyword
    return ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent)
  })
