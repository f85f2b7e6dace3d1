import { spawnSync } from 'node:child_process'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { root } from '../walls/workspace.mjs'
import { fetchedNode } from './fetchedNode.mjs'

/** Tried in a child: better-sqlite3 built for another Node ends the process instead of throwing. */
const hasBetterSqlite3 = () =>
  spawnSync(process.execPath, ['-e', "new (require('better-sqlite3'))(':memory:').close()"], {
    cwd: join(root, 'packages', 'store-sqlite'),
    stdio: 'ignore',
  }).status === 0

/** The path of a Node that can open SQLite: this one, if it has `node:sqlite` or better-sqlite3; else a fetched 24. */
export const nodeWithSqlite = async () =>
  isBuiltin('node:sqlite') || hasBetterSqlite3()
    ? process.execPath
    : fetchedNode(24, `Node ${process.versions.node} has no node:sqlite and better-sqlite3 is not installed.`)

/** Node 22 warns that `node:sqlite` is experimental; it is what we chose, so the warning is noise. */
export const quietSqlite = ['--disable-warning=ExperimentalWarning']
