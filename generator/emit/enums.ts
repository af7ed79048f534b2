/** `enums.js` and `enums.d.ts`: a constant per enum, and the union of its values as a type of the same name. */
import type { Enum, Model } from '../model.js'
import { propertyKey } from '../text/property-key.js'
import { stringLiteral } from '../text/string-literal.js'
import type { Emitter } from './emitter.js'
import { keyOfPart, remembering } from './remember.js'
import { lines, objectTypeText } from './typescript/declaration-text.js'
import { printFiles } from './typescript/print-files.js'
import { tsdoc } from './typescript/tsdoc.js'
import type { Statement } from './typescript/statement.js'

export const emitEnums: Emitter = remembering(({ enums }: Model) => keyOfPart(enums), ({ enums }) => printFiles([
  { path: 'enums.js', statements: enums.map(constant) },
  { path: 'enums.d.ts', statements: enums.flatMap((item) => [constantType(item), unionType(item)]) },
]))

function constant(item: Enum): Statement {
  const members = item.values.map(({ name, value }) => `${propertyKey(name)}: ${literal(value)},`)
  return variable(item, { initializer: lines('{', members, '}') }, tsdoc(item.description))
}

function constantType(item: Enum): Statement {
  const properties = item.values.map((value) => ({
    name: propertyKey(value.name), isReadonly: true, type: literal(value.value), docs: tsdoc(value.description, value),
  }))
  return variable(item, { type: objectTypeText({ properties }) }, tsdoc(item.description, item))
}

/** The values as a type of the same name. An open enum keeps its words in completions. */
function unionType(item: Enum): Statement {
  const { name, open, type, values, description } = item
  const members = values.map(({ value }) => literal(value))
  const rest = open ? [type === 'string' ? '(string & {})' : '(number & {})'] : []
  return { kind: 'TypeAlias', isExported: true, name, type: [...members, ...rest].join(' | '), docs: tsdoc(description, item) }
}

function variable(item: Enum, declaration: { type: string } | { initializer: string }, docs: ReturnType<typeof tsdoc>): Statement {
  return {
    kind: 'VariableStatement',
    isExported: true,
    hasDeclareKeyword: 'type' in declaration,
    declarationKind: 'const',
    declarations: [{ name: item.name, ...declaration }],
    docs,
  }
}

function literal(value: number | string): string {
  return typeof value === 'string' ? stringLiteral(value) : String(value)
}
