/** The recipes of README.md, as they stand there. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { packageRoot } from '../../generator/io/package-root.js'

export interface Step { name: string; script: string; env: Record<string, string> }

const readme = readFileSync(join(packageRoot, 'README.md'), 'utf8')
const [section = ''] = /^## For teams\n[^]*?(?=^## )/m.exec(readme) ?? []

/** The block of code that has this text in it. */
function blockWith(text: string): string {
  const found = [...section.matchAll(/^```(?:sh|yaml)\n([^]*?)^```$/gm)].map(([, code = '']) => code).filter((code) => code.includes(text))
  const [only] = found
  if (found.length !== 1 || only === undefined) throw new Error(`README.md has ${found.length} blocks with ${text}`)
  return only
}

export const hook = blockWith('pre-commit')
export const release = blockWith('npm publish')
export const distTag = blockWith('npm dist-tag')

interface Workflow { jobs: { contract: { env: Record<string, string>; steps: { run?: string; env?: Record<string, string> }[] } } }

/** What the workflow runs, with values for GitHub's expressions. */
export function workflow(values: Record<string, string>): Step[] {
  const filled = blockWith('runs-on').replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const value = values[expression]
    if (value === undefined) throw new Error(`the test has no value for ${expression}`)
    return value
  })
  const { env, steps } = (parse(filled) as Workflow).jobs.contract
  return steps.flatMap((step) => (step.run === undefined ? [] : [{ name: step.run, script: step.run, env: { ...env, ...step.env } }]))
}
