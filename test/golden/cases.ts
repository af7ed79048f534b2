/** The golden cases as values. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { OutputFile } from '../../generator/files.js'
import { readSpec } from '../../generator/io/read-spec.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'

const folder = dirname(fileURLToPath(import.meta.url))
const templates = readTemplates()
const compiled = new Map<string, Promise<OutputFile[]>>()

export const caseNames: readonly string[] = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory()).map(({ name }) => name).sort()

/** All output of a case. Throws where its spec is wrong. */
export function compileCase(name: string): Promise<OutputFile[]> {
  const known = compiled.get(name) ?? compileFolder(join(folder, name, 'spec'))
  compiled.set(name, known)
  return known
}

async function compileFolder(spec: string): Promise<OutputFile[]> {
  const { files, diagnostics } = await compile(readSpec(spec, folder), templates)
  const problems = diagnostics.map(({ rule, message, at }) => `${at.file}:${at.start} ${rule} ${message}`)
  if (problems.length > 0) throw new Error(problems.join('\n'))
  return files
}

/** What a reviewer has read: the files that show the case's feature. */
export function expectedFiles(name: string): (OutputFile & { place: string })[] {
  const expected = join(folder, name, 'expected')
  const entries = readdirSync(expected, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => {
    const place = join(entry.parentPath, entry.name)
    return { path: relative(expected, place).split(sep).join('/'), place, text: readFileSync(place, 'utf8') }
  })
}
