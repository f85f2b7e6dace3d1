import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { root } from '../walls/workspace.mjs'

/** Lines that npm prints about the machine's own configuration: nobody who reads our log can act on them. */
const noise = /^npm warn Unknown (user|project|env|builtin) config/

/**
 * Runs a program in the workspace and answers its exit code; output goes straight through.
 * `quiet` lines are dropped, in which case output passes line by line.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: RegExp, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export const run = (program, args, { env = {}, quiet, shell = false } = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell,
    })
    for (const [from, to] of /** @type {const} */ ([
      [child.stdout, process.stdout],
      [child.stderr, process.stderr],
    ])) {
      if (from) createInterface({ input: from }).on('line', (line) => quiet?.test(line) || to.write(`${line}\n`))
    }
    child.on('error', (error) => {
      process.stderr.write(`${program}: ${error.message}\n`)
      resolve(127)
    })
    child.on('close', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })

/**
 * Runs npm itself. Under `npm run` the npm that runs us is used; on Windows `npm` is a shell script.
 *
 * @param {...string} args
 */
export const npm = (...args) => {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') && existsSync(cli)
    ? run(process.execPath, [cli, ...args], { quiet: noise })
    : run('npm', args, { quiet: noise, shell: process.platform === 'win32' })
}

/** The tools' own entry files: called by path, so that the Node that we choose runs them. */
export const tools = {
  tsc: join(root, 'node_modules', 'typescript', 'bin', 'tsc'),
  biome: join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome'),
  vitest: join(root, 'node_modules', 'vitest', 'vitest.mjs'),
}

/** Ends the process at once unless `code` is 0. @param {number} code */
export const orStop = (code) => {
  if (code !== 0) process.exit(code)
}

/**
 * One step of a run: a header, the work, its duration. Stops the whole run when it fails.
 *
 * @param {string} title
 * @param {() => Promise<number>} work
 */
export const step = async (title, work) => {
  const began = performance.now()
  process.stdout.write(`\n── ${title}\n`)
  const code = await work()
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`── ${title}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n`)
  orStop(code)
}
