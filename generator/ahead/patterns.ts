/** The forms of declarations as ts-morph prints them: a run that finds them need not load TypeScript's compiler. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTemplates } from '../io/read-templates.js'
import { replaceFile } from '../io/temporary.js'
import { everyForm } from './every-form.js'

const emitters = fileURLToPath(new URL('../emit/', import.meta.url))

/** Stores them at `place`, unless those of the same emitters, the same contract and the same ts-morph lie there already. */
export async function storePatterns(place: string): Promise<void> {
  const madeOf = hashOfAll()
  if (existsSync(place) && (JSON.parse(readFileSync(place, 'utf8')) as { madeOf?: string }).madeOf === madeOf) return
  // What is found is not printed anew.
  rmSync(place, { force: true })
  const { compile } = await import('../pipeline.js')
  const { patternsSoFar } = await import('../emit/typescript/patterns.js')
  const { model, diagnostics } = await compile(everyForm, readTemplates())
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  replaceFile(place, `${JSON.stringify({ madeOf, patterns: patternsSoFar() }, null, 1)}\n`)
}

function hashOfAll(): string {
  const { version } = createRequire(import.meta.url)('ts-morph/package.json') as { version: string }
  const hash = createHash('sha256').update(version)
  for (const { bytes } of everyForm) hash.update(bytes)
  const paths = readdirSync(emitters, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js')).sort()
  for (const path of paths) hash.update(readFileSync(join(emitters, path)))
  return hash.digest('hex')
}
