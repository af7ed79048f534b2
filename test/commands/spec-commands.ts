/** A compiler for tests of generate and check: what it returns is set by each test. */
import type { Diagnostic } from '../../generator/diagnostic.js'
import type { SourceFile } from '../../generator/files.js'
import type { Compilation } from '../../generator/pipeline.js'
import { outputs } from '../io/folder.js'

/** What the next compilation gives: files, or problems at the first place of a word in contract.yaml. */
export const given: { files: Record<string, string>; problems: Partial<Diagnostic>[]; at: string } = {
  files: {}, problems: [], at: 'name',
}

export function compileGiven(sources: SourceFile[]): Promise<Compilation> {
  const [source] = sources
  const text = new TextDecoder().decode(source?.bytes)
  const start = text.indexOf(given.at)
  const diagnostics = given.problems.map((problem): Diagnostic => ({
    rule: 'unknown-key', severity: 'error', message: 'no such key',
    at: { file: source?.path ?? '', start, end: start + given.at.length }, ...problem,
  }))
  if (diagnostics.some(({ severity }) => severity === 'error')) return Promise.resolve({ files: [], diagnostics })
  const contract = {
    name: 'tiny', version: '1.2.3', description: '', license: 'MIT', source: { title: '', date: '', sdk: '' }, domains: [], at: { file: source?.path ?? '', start: 0, end: 1 },
  }
  const model = { contract, enums: [], typedefs: [], events: [] }
  return Promise.resolve({ model, files: outputs(given.files), diagnostics })
}

export const spec = { 'spec/contract.yaml': 'name: tiny\nversion: 1\n' }
export const defaults = { spec: 'spec', out: 'generated', format: 'text', json: false, force: false } as const
