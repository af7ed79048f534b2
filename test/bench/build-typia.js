/** typia compiles TypeScript types, so the shapes are printed as types and transformed before the bench runs. */
import ts from 'typescript'
import typia from 'typia/lib/transform'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { schemaOf } from './from-model.js'
import { nodeOf } from './shapes.js'

/** `int64` takes integers beyond 2^53, which ours refuses; no value here is one, and the check is the cheaper one. */
const words = {
  string: () => 'string', boolean: () => 'boolean', number: () => 'number', null: () => 'null', any: () => 'any', object: () => 'object',
  int32: () => '(number & tags.Type<"int32">)',
  int64: () => '(number & tags.Type<"int64">)',
  pattern: (text) => `(string & tags.Pattern<${JSON.stringify(text)}>)`,
  values: (list) => `(${list.map((value) => JSON.stringify(value)).join(' | ')})`,
  array: (item) => `${item}[]`, tuple: (list) => `[${list.join(', ')}]`,
  union: (list) => `(${list.join(' | ')})`, variants: (_tag, list) => `(${list.join(' | ')})`,
  shape: (members) => `{ ${members.map(({ name, optional, schema }) => `${name}${optional ? '?' : ''}: ${schema}${optional ? ' | undefined' : ''}`).join('; ')} }`,
}

/** TypeScript that exports, for each shape, what typia makes of its type. */
function source(model, shapes) {
  const checks = shapes.map((shape) => {
    const type = schemaOf(model, nodeOf(model, shape), words)
    return `type T_${shape} = ${type}\nconst ${shape} = { is: typia.createIs<T_${shape}>(), validate: typia.createValidate<T_${shape}>() }\n`
  })
  return `import typia, { tags } from 'typia'\n${checks.join('')}export const checks: Record<string, unknown> = { ${shapes.join(', ')} }\n`
}

/** Compiles them in the folder, and returns the path of the JavaScript. Numbers have to be finite, as ours have. */
export function buildTypia(model, shapes, folder) {
  const path = join(folder, 'typia-checks.ts')
  writeFileSync(path, source(model, shapes))
  const program = ts.createProgram([path], {
    strict: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, types: [], skipLibCheck: true,
  })
  const problems = [...ts.getPreEmitDiagnostics(program)]
  const before = typia(program, { finite: true }, { addDiagnostic: (problem) => problems.push(problem) })
  program.emit(undefined, undefined, undefined, false, { before: [before] })
  if (problems.length > 0) throw new Error(`typia: ${problems.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')).join('\n')}`)
  return path.replace(/\.ts$/, '.js')
}
