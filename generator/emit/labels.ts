/**
 * `labels.js` and `labels.d.ts`: what people read for each value of an enum. Apart, so that apps without them
 * stay small. `labels/zh.js` is the same in another language, so that an app may load the one or the other.
 */
import type { Enum, Model } from '../model.js'
import { translated } from '../locales/translated.js'
import { identifier } from '../text/identifier.js'
import { propertyKey } from '../text/property-key.js'
import { stringLiteral } from '../text/string-literal.js'
import type { Emitter } from './emitter.js'
import { keptCopies, keyOfPart, remembering } from './remember.js'
import { lines, objectTypeText } from './typescript/declaration-text.js'
import { printFiles } from './typescript/print-files.js'
import type { Statement } from './typescript/statement.js'

const copiesIn = remembering((locale: string) => locale, keptCopies)

export const emitLabels: Emitter = (model, _templates, translations) => [
  ...english(model),
  // Of types and events nothing is printed here, so they need no translation.
  ...translations.flatMap((translation) => foreign({ locale: translation.locale, ...translated({ ...model, typedefs: [], events: [] }, translation, (text) => text, copiesIn(translation.locale)) })),
]

const english = remembering(({ enums }: Model) => keyOfPart(enums), ({ enums }) => printFiles([
  { path: 'labels.js', statements: enums.map(tableOf) },
  { path: 'labels.d.ts', statements: [enumLabel, ...enums.map((item) => variable(item, { type: tableType(item) }))] },
]))

/** The types are those of the English labels, so that one language can take the place of another. */
const foreign = remembering(({ locale, enums }: Model & { locale: string }) => `${locale} ${keyOfPart(enums)}`, ({ locale, enums }) => printFiles([
  { path: `labels/${locale}.js`, statements: enums.map(tableOf) },
  { path: `labels/${locale}.d.ts`, statements: [{ kind: 'ExportDeclaration', moduleSpecifier: '../labels.js' }] },
]))

function tableOf(item: Enum): Statement {
  return variable(item, { initializer: table(item) })
}

const enumLabel: Statement = {
  kind: 'Interface',
  name: 'EnumLabel',
  isExported: true,
  docs: [{ description: 'A value of an enum for people.' }],
  properties: [
    { name: 'label', type: 'string', isReadonly: true, docs: [{ description: 'Its short name.' }] },
    { name: 'description', type: 'string', isReadonly: true, docs: [{ description: 'What it means.' }] },
  ],
}

function table({ values }: Enum): string {
  const rows = values.map(({ value, label, description }) =>
    `${keyOf(value)}: { label: ${stringLiteral(label)}, description: ${stringLiteral(description)} },`)
  return lines('{', rows, '}')
}

/** Of an open enum other values may be looked up too, and may have no label. */
function tableType({ values, open, type }: Enum): string {
  const properties = values.map(({ value }) => ({ name: keyOf(value), isReadonly: true, type: 'EnumLabel' }))
  const others = { keyName: 'value', keyType: type === 'string' ? 'string' : 'number', returnType: 'EnumLabel | undefined', isReadonly: true }
  return objectTypeText({ properties, indexSignatures: open ? [others] : [] })
}

/** A number stays one where it can, so that `keyof` gives the enum's own values. */
function keyOf(value: number | string): string {
  return typeof value === 'number' && value >= 0 ? String(value) : propertyKey(String(value))
}

function variable({ name }: Enum, declaration: { type: string } | { initializer: string }): Statement {
  return {
    kind: 'VariableStatement',
    isExported: true,
    hasDeclareKeyword: 'type' in declaration,
    declarationKind: 'const',
    declarations: [{ name: `${identifier(name)}Labels`, ...declaration }],
    docs: [{ description: `The values of ${identifier(name)} for people.` }],
  }
}
