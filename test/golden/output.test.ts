/** Everything that the golden cases print, written once, checked by the compiler and run by node. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { OutputFile } from '../../generator/files.js'
import { writeOutputs } from '../io/write-outputs.js'
import { caseNames, compileCase } from './cases.js'

const folder = mkdtempSync(join(tmpdir(), 'floo-schema-golden-'))
const files: OutputFile[] = []

beforeAll(async () => {
  for (const name of caseNames) {
    files.push(...(await compileCase(name)).map(({ path, text }) => ({ path: `${name}/${path}`, text })))
  }
  writeOutputs(folder, files)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function put(path: string, text: string): void {
  writeOutputs(folder, [{ path, text }])
}

/** What a program wrote, whether or not it was content. */
function run(program: string, args: string[]): string {
  try {
    return execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    return `${stdout}${stderr}` || String(error)
  }
}

test('the declarations of all cases are one strict program', () => {
  const compilerOptions = {
    strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, isolatedModules: true,
    target: 'es2018', lib: ['es2018'], types: [], module: 'nodenext', moduleResolution: 'nodenext', noEmit: true,
  }
  put('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*/**/*.d.ts', 'canary.ts'] }))
  // Shows that the program looks at what the declarations say.
  put('canary.ts', [
    "import type { Numbers } from './integer-widths/types.js'",
    "import { isNumbers } from './integer-widths/index.js'",
    'const value: unknown = 0',
    'if (isNumbers(value)) value satisfies Numbers',
    '// @ts-expect-error -- a text is no number',
    "export const wrong: Numbers['wide'] = 'text'",
  ].join('\n'))
  expect(run(process.execPath, [join(process.cwd(), 'node_modules/typescript/bin/tsc'), '-p', '.'])).toBe('')
})

const importAll = `
const [, , ...paths] = process.argv
const names = {}
for (const path of paths) names[path] = Object.keys(await import('./' + path))
process.stdout.write(JSON.stringify(names))
`

/** The values that a declaration file promises. */
function declaredValues(text: string): string[] {
  const own = [...text.matchAll(/^export declare (?:const|function|class) ([\w$]+)/gm)].map((match) => match[1] ?? '')
  const passedOn = [...text.matchAll(/^export \{ (.+) \}/gm)].flatMap((match) => (match[1] ?? '').split(', '))
  return [...own, ...passedOn]
}

test('every module loads where eval is forbidden, and has what its declarations promise', () => {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const modules = [...texts.keys()].filter((path) => path.endsWith('.js'))
  expect(modules.length).toBeGreaterThan(caseNames.length)
  put('import-all.mjs', importAll)
  const output = run(process.execPath, ['--disallow-code-generation-from-strings', 'import-all.mjs', ...modules])
  expect(output).toMatch(/^\{/)
  const names = JSON.parse(output) as Record<string, string[]>
  for (const path of modules) {
    const promised = declaredValues(texts.get(path.replace(/js$/, 'd.ts')) ?? '')
    expect(names[path], path).toEqual(expect.arrayContaining(promised))
  }
})
