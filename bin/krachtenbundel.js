#!/usr/bin/env node
// Runs src/cli.ts under Node 24: the one this runs under when it is new enough, else the one that npm installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const own = Number(process.versions.node.split('.')[0]) >= 24
const installed = here(`../node_modules/node-linux-${process.arch}/bin/node`)

if (!own && !existsSync(installed)) {
  console.error('Krachtenbundel heeft Node 24 of nieuwer nodig. Installeer die, of draai eerst: npm ci')
  process.exit(1)
}
const { status } = spawnSync(own ? process.execPath : installed, [here('../src/cli.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
})
process.exit(status ?? 1)
