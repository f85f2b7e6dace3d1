import ts from 'typescript'
import { nodesOf } from './sourceFile.mjs'

/* Which ids do the titles of tests stand for? */

/** @typedef {import('./sourceFile.mjs').SourceFile} SourceFile */

/** A test whose title begins with ids. @typedef {{ title: string, ids: readonly string[], file: SourceFile }} Titled */

const id = /\b[CALBE]\d+[a-z]?\b/g

/** The ids that a title stands for: those before its first ` · `. @param {string} title @returns {readonly string[]} */
export const idsOfTitle = (title) => {
  const [head = '', ...rest] = title.split(' · ')
  const words = head.replaceAll(id, '').trim()
  return rest.length > 0 && /^([\s,/&+–-]|and)*$/.test(words) ? (head.match(id) ?? []) : []
}

/** @param {SourceFile} file */
const textsOf = ({ tree }) =>
  nodesOf(
    tree,
    /** @returns {node is ts.StringLiteralLike | ts.TemplateExpression} */
    (node) => ts.isStringLiteralLike(node) || ts.isTemplateExpression(node),
  ).map((node) => (ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : node.text))

/**
 * Every title that stands for an id, in the order of the files. The tests of the architecture plant ids.
 *
 * @param {readonly SourceFile[]} files
 * @returns {readonly Titled[]}
 */
export const titles = (files) =>
  files
    .filter(({ isTest, room }) => isTest && room !== 'architecture')
    .flatMap((file) =>
      [...new Set(textsOf(file))].map((title) => ({ title, ids: [...new Set(idsOfTitle(title))], file })),
    )
    .filter(({ ids }) => ids.length > 0)
