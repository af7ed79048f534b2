/** The recipes for build systems, as they stand in README.md. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../../generator/io/package-root.js'

export interface TurboJson { tasks: { generate: { inputs: string[]; outputs: string[] } } }
export interface Manifest {
  scripts: { generate: string }
  nx?: { targets: { generate: { cache: boolean; inputs: (string | { externalDependencies: string[] })[]; outputs: string[] } } }
}

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8')
const [section = ''] = /^## In a monorepo\n[^]*?(?=^## )/m.exec(readme) ?? []
const blocks = [...section.matchAll(/^```json\n\/\/ (.+)\n([^]*?)^```$/gm)].map(([, title = '', text = '']) => ({ title, text }))
if (blocks.length !== 3) throw new Error(`README.md has ${blocks.length} blocks of JSON about monorepos`)
const [turbo, turboPackage, nxPackage] = blocks.map(({ text }) => JSON.parse(text) as unknown)

export const turboJson = turbo as TurboJson
export const forTurbo = turboPackage as Manifest
export const forNx = nxPackage as Manifest

/** What a recipe comes to, whatever the build system calls it. */
export interface Recipe {
  name: string
  script: string
  /** Patterns relative to the package. */
  inputs: string[]
  outputs: string[]
  /** Whether what lies there is taken away before what was kept is put in its place. */
  isEmptied: boolean
}

const nxTarget = forNx.nx?.targets.generate
const inPackage = (pattern: string) => pattern.replace('{projectRoot}/', '')

export const recipes: Recipe[] = [
  { name: 'Turborepo', script: forTurbo.scripts.generate, ...turboJson.tasks.generate, isEmptied: false },
  {
    name: 'Nx',
    script: forNx.scripts.generate,
    inputs: nxTarget?.inputs.filter((input) => typeof input === 'string').map(inPackage) ?? [],
    outputs: nxTarget?.outputs.map((pattern) => `${inPackage(pattern)}/**`) ?? [],
    isEmptied: true,
  },
]

/** Whether a pattern of the recipes has the path: `*` within a folder, `**` all below. */
export function hasPath(pattern: string, path: string): boolean {
  const source = pattern.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replaceAll('**', '\0').replaceAll('*', '[^/]*').replaceAll('\0', '.*')
  return new RegExp(`^${source}$`).test(path)
}
