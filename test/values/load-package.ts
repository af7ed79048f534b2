/** A generated package as tests need it: each thing that it validates, by what the Model says of it. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Result, StandardSchema, ValidateOptions } from '../../generated/runtime.js'
import { type Argument, type Model, type Node, nodeOf } from '../../generator/model.js'
import { explainName } from '../../generator/emit/validators/names.js'
import { fileName, validatorNames } from '../../generator/names.js'

/** One validator module's subject: the values of a typedef, or the arguments of an event or callback. */
export interface Subject {
  /** As messages call it. */
  name: string
  args?: Argument[]
  node?: Node
  is(value: unknown): boolean
  assert(value: unknown): void
  validate(value: unknown, options?: ValidateOptions): Result<unknown>
  schema: StandardSchema<unknown>
  /** What the code says that explains a refusal; the guard is no part of it, but for types of their own inside. */
  explains(value: unknown): boolean
  /** The JSON Schema's verdict; a callback, which JSON cannot hold, has none. */
  fitsSchema?: (value: unknown) => boolean
  /** The contract's own examples. */
  examples: unknown[]
}

export interface Package { model: Model; subjects: Subject[] }

export async function loadPackage(folder: string): Promise<Package> {
  const model = readJson(join(folder, 'model.json')) as Model
  const exports = await import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.js')).href) as Record<string, unknown>
  const schemas = schemaVerdicts(folder)
  const explainers = await explainersOf(folder)
  const subject = (name: string, schema: string | undefined, rest: Pick<Subject, 'args' | 'node' | 'examples'>): Subject => {
    const { is, assert, validate, schema: standard } = validatorNames(name)
    const found = { is: exports[is], assert: exports[assert], validate: exports[validate], schema: exports[standard] } as Pick<Subject, 'is' | 'assert' | 'validate' | 'schema'>
    const explain = explainers.get(String(explainName(name)))
    if (!explain) throw new Error(`nothing explains ${name}`)
    return { name, ...found, explains: (value) => verdictOf(explain, value), ...rest, ...(schema === undefined ? {} : { fitsSchema: schemas(schema) }) }
  }
  const typedefs = model.typedefs.flatMap((typedef): Subject[] => {
    const { name, kind } = typedef
    const examples = typedef.examples.map(({ value }) => value)
    if (kind === 'derived') {
      if (typedef.type.from === 'event-callback') return []
      return [subject(name, name, { node: nodeOf(typedef), examples: model.events.map((event) => event.name) })]
    }
    if (kind !== 'callback') return [subject(name, name, { node: nodeOf(typedef), examples })]
    return [
      subject(name, undefined, { node: nodeOf(typedef), examples: [() => undefined] }),
      subject(`${name}Args`, name, { args: typedef.type.args, examples }),
    ]
  })
  const events = model.events.map(({ name, args, examples }) => subject(name, name, { args, examples: examples.map((example) => example.args) }))
  return { model, subjects: [...typedefs, ...events] }
}

type Explain = (value: unknown, path: string, run: object) => readonly unknown[] | null

async function explainersOf(folder: string): Promise<Map<string, Explain>> {
  const files = readdirSync(join(folder, 'validators')).filter((file) => file.endsWith('.js') && file !== 'index.js')
  const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ pathToFileURL(join(folder, 'validators', file)).href) as Promise<Record<string, unknown>>))
  return new Map(modules.flatMap((exports) => Object.entries(exports).filter(([name]) => name.startsWith('explain')))) as Map<string, Explain>
}

function verdictOf(explain: Explain, value: unknown): boolean {
  try {
    return explain(value, '', { limit: 1, path: '', depth: 1, verdicts: new Map() }) === null
  } catch {
    return false
  }
}

function schemaVerdicts(folder: string): (name: string) => (value: unknown) => boolean {
  const schemas = readdirSync(join(folder, 'schemas')).map((file) => readJson(join(folder, 'schemas', file)) as { $id: string })
  // Of a name that every object inherits, e.g. `constructor`, JSON has only what is its own.
  const ajv = new Ajv2020({ strict: true, ownProperties: true, schemas })
  return (name) => {
    const { $id } = schemas.find((schema) => schema.$id.endsWith(`/${fileName(name)}.schema.json`)) ?? { $id: name }
    return (value) => {
      // Compiled when it is first asked for.
      const validate = ajv.getSchema($id)
      if (!validate) throw new Error(`no schema ${$id}`)
      return validate(value) === true
    }
  }
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'))
}
