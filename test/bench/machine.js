/** Where and with what the figures came about. */
import { readFileSync } from 'node:fs'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'

const packages = ['typia', 'ajv', '@sinclair/typebox', 'zod', 'valibot', 'arktype', 'esbuild', 'typescript']

export function machine() {
  return {
    date: new Date().toISOString().slice(0, 10),
    cpu: `${cpus()[0].model.trim()}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`,
    node: `Node ${process.versions.node} (V8 ${process.versions.v8})`,
    versions: Object.fromEntries(packages.map((name) => [name, versionOf(join(import.meta.dirname, 'node_modules', name))])),
    ours: versionOf(join(import.meta.dirname, '../..')),
  }
}

const versionOf = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version
