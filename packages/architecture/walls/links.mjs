import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The text outside code. @param {string} text */
const prose = (text) => text.replaceAll(/^```[\s\S]*?^```/gm, '').replaceAll(/`[^`\n]*`/g, '')

/** The anchor that a heading gets where Markdown is shown. @param {string} heading */
const anchorOf = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(/\s/g, '-')

/** @param {string} text */
const anchorsOf = (text) =>
  new Set([
    ...[...text.replaceAll(/^```[\s\S]*?^```/gm, '').matchAll(/^#{1,6}\s+(.*)$/gm)].map(([, heading = '']) =>
      anchorOf(heading),
    ),
    ...[...text.matchAll(/<a (?:id|name)="([^"]+)"/g)].map(([, id = '']) => id),
  ])

/**
 * The relative links of a document that lead nowhere: no such file, or no such heading in it.
 *
 * @param {string} path of the document, absolute
 * @param {string} text
 * @returns {readonly string[]}
 */
export const brokenLinks = (path, text) =>
  [...prose(text).matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z][a-z0-9+.-]*:/i.test(target))
    .filter((target) => {
      const [file = '', anchor] = target.split('#')
      const found = file === '' ? path : join(dirname(path), decodeURIComponent(file))
      if (file !== '' && !existsSync(found)) return true
      return (
        anchor !== undefined &&
        anchor !== '' &&
        found.endsWith('.md') &&
        !anchorsOf(readFileText(found, path, text)).has(anchor)
      )
    })

/** @param {string} found @param {string} path @param {string} text */
const readFileText = (found, path, text) => (found === path ? text : readFileSync(found, 'utf8'))
