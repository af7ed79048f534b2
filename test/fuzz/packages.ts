/** Packages made from mutants, put to use all at once: type-checked as strict as can be, and imported. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { validatorNames } from '../../generator/names.js'
import type { Compilation } from '../../generator/pipeline.js'
import type { Model } from '../../generator/model.js'
import { writeOutputs } from '../io/write-outputs.js'

export interface Made { seed: number; compilation: Compilation }

/** Problems by the seed of their mutant. */
export type Finding = [seed: number, problem: string]

const run = promisify(execFile)
const compiler = join(import.meta.dirname, '../../node_modules/typescript/bin/tsc')

export async function problemsOfPackages(made: readonly Made[]): Promise<Finding[]> {
  const work = mkdtempSync(join(tmpdir(), 'floo-schema-fuzz-'))
  try {
    for (const { seed, compilation } of made) writeOutputs(join(work, String(seed)), compilation.files)
    return (await Promise.all([typeProblems(work), importProblems(work, made)])).flat()
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function typeProblems(work: string): Promise<Finding[]> {
  const compilerOptions = { target: 'es2022', module: 'nodenext', strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true, skipLibCheck: false, noEmit: true, types: [], lib: ['es2018'] }
  writeFileSync(join(work, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(work, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['**/*.d.ts'] }))
  const output = await run(process.execPath, [compiler, '-p', work, '--pretty', 'false'], { maxBuffer: 2 ** 26, cwd: work }).then(() => '', (error: { stdout: string }) => error.stdout || String(error))
  return output.split('\n').filter((line) => /error/i.test(line)).map((line) => [Number.parseInt(line, 10), `does not compile: ${line}`])
}

/** In a process of their own, where nothing but these packages could have left a trace. */
async function importProblems(work: string, made: readonly Made[]): Promise<Finding[]> {
  const packages = made.map(({ seed, compilation: { model, files } }) => ({
    seed,
    modules: files.map(({ path }) => path).filter((path) => path.endsWith('.js')),
    schemas: files.map(({ path }) => path).filter((path) => /^schemas\/.*\.json$/.test(path)),
    calls: model ? callsOf(model) : [],
  }))
  writeFileSync(join(work, 'packages.json'), JSON.stringify(packages))
  const { stdout } = await run(process.execPath, [join(import.meta.dirname, 'import-packages.js'), work], { maxBuffer: 2 ** 26 })
  return JSON.parse(stdout) as Finding[]
}

/** What the package must say of the contract's own examples. */
function callsOf({ typedefs, events }: Model): { guard: string; value: unknown }[] {
  const call = (name: string) => (value: unknown) => ({ guard: validatorNames(name).is, value })
  return [
    ...typedefs.flatMap(({ name, kind, examples }) => examples.map(({ value }) => value).map(call(kind === 'callback' ? `${name}Args` : name))),
    ...events.flatMap(({ name, examples }) => examples.map(({ args }) => args).map(call(name))),
  ]
}
