import { posix } from 'node:path'
import ts from 'typescript'

/*
 * Which names does a package make public, and does each say since when? An export without `@since` has not been
 * thought of as a promise.
 */

/** @typedef {import('./sourceFile.mjs').SourceFile} SourceFile */

/** A public name, and the file it is declared in. @typedef {{ name: string, path: string, says: boolean }} PublicName */

/** @param {ts.Node} node */
const saysSince = (node) => ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'since')

/** @param {ts.Statement} statement @returns {readonly string[]} */
const namesDeclaredBy = (statement) => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map((declaration) => declaration.name.getText())
  const isNamed =
    ts.isFunctionDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isEnumDeclaration(statement)
  return isNamed && statement.name ? [statement.name.text] : []
}

/** The documentation of a variable hangs on its statement. @param {ts.Statement} statement */
const documented = (statement) =>
  ts.isVariableStatement(statement) ? (statement.declarationList.declarations[0] ?? statement) : statement

/** Where a re-export leads: `./x.js` beside `from`, or the front door of another package. @param {string} from @param {string} specifier */
const target = (from, specifier) =>
  specifier.startsWith('@casetrail/')
    ? `packages/${specifier.slice('@casetrail/'.length)}/src/index.ts`
    : posix.join(posix.dirname(from), specifier.replace(/\.js$/, '.ts'))

/**
 * Follows a name from file to file until its declaration.
 *
 * @param {ReadonlyMap<string, SourceFile>} files
 * @param {string} path
 * @param {string} name
 * @returns {PublicName}
 */
const follow = (files, path, name) => {
  const tree = files.get(path)?.tree
  if (tree === undefined) return { name, path, says: false }
  for (const statement of tree.statements) {
    if (!ts.isExportDeclaration(statement) || !statement.exportClause || !ts.isNamedExports(statement.exportClause))
      continue
    const found = statement.exportClause.elements.find((element) => element.name.text === name)
    if (!found) continue
    const original = (found.propertyName ?? found.name).text
    if (!statement.moduleSpecifier || !ts.isStringLiteral(statement.moduleSpecifier))
      return follow(files, path, original)
    return follow(files, target(path, statement.moduleSpecifier.text), original)
  }
  // A type and its codec share a name.
  const declarations = tree.statements.filter((statement) => namesDeclaredBy(statement).includes(name))
  return { name, path, says: declarations.length > 0 && declarations.map(documented).every(saysSince) }
}

/**
 * The public names of the room whose index is `index`.
 *
 * @param {readonly SourceFile[]} all
 * @param {string} index
 * @returns {readonly PublicName[]}
 */
export const publicNames = (all, index) => {
  const files = new Map(all.map((file) => [file.path, file]))
  const tree = files.get(index)?.tree
  const exported = (tree?.statements ?? []).flatMap((statement) => {
    if (ts.isExportDeclaration(statement) && statement.exportClause && ts.isNamedExports(statement.exportClause))
      return statement.exportClause.elements.map((element) => element.name.text)
    if (!ts.canHaveModifiers(statement)) return []
    const isExported = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    if (!isExported) return []
    return namesDeclaredBy(statement)
  })
  return exported.map((name) => follow(files, index, name))
}
