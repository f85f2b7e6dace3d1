import ts from 'typescript'
import { nodesOf } from './sourceFile.mjs'

/*
 * Which values does the source define? Found by shape, so that one that nobody exports or lists is found too: what a
 * room offers is held against this (`orphans.mjs`), and every page that names a value can say where it stands.
 */

/** @typedef {import('./sourceFile.mjs').SourceFile} SourceFile */
/** @typedef {'provision' | 'decision' | 'question' | 'list' | 'obligation' | 'process' | 'event' | 'scorer'} Kind */

/**
 * A value that stands in the source. `clause` and `sentence` are those of a provision; null where they are an argument.
 *
 * @typedef {{ kind: Kind, name: string, clause: string | null, sentence: string | null, path: string, room: string, line: number }} Definition
 */

const citation = /^[A-Z]\d+[a-z]?$/

/** The text of a literal, null of anything else. @param {ts.Node | undefined} node */
const literal = (node) => (node !== undefined && ts.isStringLiteralLike(node) ? node.text : null)

/** A literal, or several joined by `+`. @param {ts.Node | undefined} node @returns {string | null} */
const sentenceOf = (node) => {
  if (node === undefined || !ts.isBinaryExpression(node)) return literal(node)
  const [left, right] = [sentenceOf(node.left), sentenceOf(node.right)]
  return left === null || right === null ? null : left + right
}

/**
 * `provision('name', 'C1', '…')`, and a function of the room's own that hands the three on: its name is a present-tense
 * sentence in camel case, its clause a citation or, in a rule that several clauses share, an argument.
 *
 * @param {ts.CallExpression} call
 */
const provisionOf = ({ expression, arguments: [first, second, third] }) => {
  const [name, clause, sentence] = [literal(first), literal(second), sentenceOf(third)]
  if (name === null || sentence === null || !/^[a-z]\w*$/.test(name)) return null
  const handsOn = clause !== null && citation.test(clause) && sentence.endsWith('.')
  const isOne = expression.getText() === 'provision' || handsOn
  return isOne ? { name, clause, sentence } : null
}

/** @param {ts.ObjectLiteralExpression} object @returns {ReadonlyMap<string, ts.Node>} */
const fieldsOf = (object) =>
  new Map(
    object.properties.flatMap((property) => {
      if (property.name === undefined) return []
      const value = ts.isPropertyAssignment(property) ? property.initializer : property
      return [/** @type {const} */ ([property.name.getText(), value])]
    }),
  )

/** The name of a provision that is given in place, or by a constant of the same file. @param {ts.Node | undefined} node @returns {string | null} */
const nameOfProvision = (node) => {
  if (node === undefined) return null
  if (ts.isCallExpression(node)) return provisionOf(node)?.name ?? null
  const constant = nodesOf(node.getSourceFile(), ts.isVariableDeclaration).find(
    ({ name }) => name.getText() === node.getText(),
  )
  return constant?.initializer === undefined ? null : nameOfProvision(constant.initializer)
}

/**
 * What an object literal is, by the fields that only such a value has, and where its name stands.
 *
 * @type {readonly (readonly [Kind, readonly string[], (fields: ReadonlyMap<string, ts.Node>) => string | null])[]}
 */
const shapes = [
  ['decision', ['command', 'says', 'yields'], (fields) => literal(fields.get('command'))],
  ['question', ['asks', 'params', 'answer'], (fields) => literal(fields.get('name'))],
  ['list', ['asks', 'keysOf', 'listedAt'], (fields) => literal(fields.get('name'))],
  ['obligation', ['provision', 'owedBy', 'opens'], (fields) => nameOfProvision(fields.get('provision'))],
  ['process', ['provision', 'looksUp', 'on'], (fields) => nameOfProvision(fields.get('provision'))],
  ['event', ['type', 'lifecycle', 'says'], (fields) => literal(fields.get('type'))],
  ['scorer', ['instrument', 'scales', 'clause'], (fields) => literal(fields.get('instrument'))],
]

/**
 * Every value that one file defines; one whose name cannot be read off the source has the name `?`.
 *
 * @param {SourceFile} file
 * @returns {readonly Definition[]}
 */
export const definitionsOf = ({ tree, path, room }) => {
  /** @param {ts.Node} node */
  const at = (node) => ({ path, room, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1 })
  const provisions = nodesOf(tree, ts.isCallExpression).flatMap((call) => {
    const found = provisionOf(call)
    return found === null ? [] : [{ kind: /** @type {const} */ ('provision'), ...found, ...at(call) }]
  })
  const others = nodesOf(tree, ts.isObjectLiteralExpression).flatMap((object) => {
    const fields = fieldsOf(object)
    return shapes
      .filter(([, needed]) => needed.every((field) => fields.has(field)))
      .map(([kind, , nameOf]) => {
        const clause = kind === 'scorer' ? literal(fields.get('clause')) : null
        return { kind, name: nameOf(fields) ?? '?', clause, sentence: null, ...at(object) }
      })
  })
  return [...provisions, ...others]
}

/** What the sources define, tests left out. @param {readonly SourceFile[]} files */
export const definitions = (files) => files.filter(({ isTest }) => !isTest).flatMap(definitionsOf)
