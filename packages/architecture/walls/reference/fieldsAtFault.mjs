import ts from 'typescript'
import { nodesOf } from '../sourceFile.mjs'

/*
 * Which field of a command does each rule hold to be at fault? A rule tells it in the evidence that it gives when it is
 * broken, so it is read off the call that makes the rule.
 */

/** @typedef {import('../sourceFile.mjs').SourceFile} SourceFile */

const field = /^(data(\.\w+)+|actor\.\w+|occurredAt)$/

/** A call stands in another's arguments: `rule(provision(…), …)`. @param {ts.Node} node @returns {ts.Node} */
const outermost = (node) =>
  ts.isCallExpression(node.parent) && node.parent.arguments.some((one) => one === node) ? outermost(node.parent) : node

/** Where a provision's name is used: in place, or by a constant. @param {ts.CallExpression} call @returns {readonly ts.Node[]} */
const usesOf = (call) => {
  const { parent } = call
  if (!ts.isVariableDeclaration(parent)) return [outermost(call)]
  return nodesOf(call.getSourceFile(), ts.isIdentifier)
    .filter((use) => use.text === parent.name.getText() && ts.isCallExpression(use.parent))
    .map(outermost)
}

/** @param {ts.Node} node */
const fieldsIn = (node) =>
  nodesOf(node, ts.isStringLiteralLike)
    .map(({ text }) => text)
    .filter((text) => field.test(text))

/** Functions that make one rule for many fields: the field is an argument of each call. */
const factories = ['newIdsAreUnused']

/**
 * The fields that each provision's rule can name, by the provision's name.
 *
 * @param {readonly SourceFile[]} files
 * @returns {ReadonlyMap<string, readonly string[]>}
 */
export const fieldsAtFault = (files) => {
  /** @type {Map<string, string[]>} */
  const found = new Map()
  for (const { tree } of files.filter(({ isTest }) => !isTest)) {
    for (const call of nodesOf(tree, ts.isCallExpression)) {
      const [first] = call.arguments
      const made = call.expression.getText()
      const name = factories.includes(made) ? made : first && ts.isStringLiteralLike(first) ? first.text : undefined
      if (name === undefined) continue
      const uses = made === name ? [call] : made === 'provision' ? usesOf(call) : []
      const fields = [...(found.get(name) ?? []), ...uses.flatMap(fieldsIn)]
      if (uses.length > 0) found.set(name, [...new Set(fields)])
    }
  }
  return found
}
