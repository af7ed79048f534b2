/** `README.md`: what an app developer sees first, and the same in each language that has a template for it. */
import type { OutputFile } from '../files.js'
import { translated } from '../locales/translated.js'
import type { Event, Model, Typedef } from '../model.js'
import type { Translation } from '../translation.js'
import { validatorNames } from '../names.js'
import { identifier } from '../text/identifier.js'
import { code, codeBlock, joined, link, type Markdown, text } from '../text/markdown.js'
import { propertyKey } from '../text/property-key.js'
import { stringLiteral } from '../text/string-literal.js'
import { renderer } from './render-template.js'
import type { Emitter } from './emitter.js'
import { type Words, wordsOf } from './words.js'

export const emitReadme: Emitter = (model, templates, translations) => {
  const foreign = translations.flatMap((translation) => {
    const template = `package/README.${translation.locale}.md.eta`
    return templates.has(template) ? [{ ...translation, path: `README.${translation.locale}.md`, template, model: spokenOf(model, translation) }] : []
  })
  const english = { locale: 'en', language: wordsOf(templates).spell('language'), path: 'README.md', template: 'package/README.md.eta', model }
  const all = [english, ...foreign]
  return all.map((readme): OutputFile => {
    const words = wordsOf(templates, readme.locale)
    const languages = all.length === 1 ? [] : all.map((other) => (other === readme ? text(other.language) : link(other.language, other.path)))
    return { path: readme.path, text: renderer(templates, words.say)(readme.template, { ...viewOf(readme.model, words, translations), languages, locale: readme.locale }) }
  })
}

/** Of all texts only those about the contract itself are on the page. */
function spokenOf(model: Model, translation: Translation): Model {
  const { contract } = translated({ contract: model.contract, enums: [], typedefs: [], events: [] }, translation, (own) => own)
  return { ...model, contract }
}

function viewOf(model: Model, words: Words, translations: readonly Translation[]) {
  const { contract } = model
  return {
    ...contract,
    counts: countsOf(model, words),
    install: codeBlock('sh', `npm install ${contract.name}`),
    types: codeBlock('ts', typesExample(model, words)),
    validators: codeBlock('ts', validatorExample(model, words)),
    guard: codeBlock('ts', guardExample(model, words)),
    sample: code(sampleExample(model)),
    module: code(`${contract.name}/validators/…`),
    imports: importsOf(contract.name, words, translations),
  }
}

function countsOf({ events, typedefs, enums }: Model, words: Words): Markdown {
  const count = (items: readonly unknown[], one: string, several: string) => words.say(items.length === 1 ? one : several, { count: items.length })
  const parts = [count(events, 'readme.event', 'readme.events'), count(typedefs, 'readme.type', 'readme.types'), count(enums, 'readme.enum', 'readme.enums')]
  return joined(parts, words.spell('listSeparator'))
}

function importsOf(name: string, words: Words, translations: readonly Translation[]): { path: Markdown; what: Markdown }[] {
  const rows: [path: string, what: Markdown][] = [
    ['', words.say('readme.import.all')],
    ['/types', words.say('readme.import.types')],
    ['/enums', words.say('readme.import.enums')],
    ['/labels', words.say('readme.import.labels')],
    ...translations.map(({ locale, language }): [string, Markdown] => [`/labels/${locale}`, words.say('readme.import.labelsIn', { language })]),
    ['/events', words.say('readme.import.events')],
    ['/validators/*', words.say('readme.import.validators')],
    ['/guard', words.say('readme.import.guard')],
    ['/samples', words.say('readme.import.samples')],
    ['/runtime', words.say('readme.import.runtime')],
    ['/schemas/*', words.say('readme.import.schemas')],
    ['/model.json', words.say('readme.import.model')],
  ]
  return rows.map(([path, what]) => ({ path: code(`${name}${path}`), what }))
}

/** A listener of the first event that has arguments. */
function typesExample({ contract, events }: Model, words: Words): string {
  const event = events.find(({ args }) => args.length > 0) ?? events[0]
  if (!event) return `import { eventNames } from ${stringLiteral(contract.name)}`
  const names = event.args.map(({ name }) => identifier(name)).join(', ')
  return [
    `import type { EventMap } from ${stringLiteral(contract.name)}`,
    '',
    `function listener(...[${names}]: EventMap[${stringLiteral(event.name)}]) {`,
    `  // ${names === '' ? words.spell('readme.code.none') : words.spell(event.args.length > 1 ? 'readme.code.several' : 'readme.code.one', { names })}`,
    '}',
    `emitter.on(${stringLiteral(event.name)}, listener)`,
  ].join('\n')
}

/** A guarded listener of the first event that has arguments. */
function guardExample({ contract, events }: Model, words: Words): string {
  const event = events.find(({ args }) => args.length > 0) ?? events[0]
  const names = event?.args.map(({ name }) => identifier(name)).join(', ') ?? ''
  return [
    `import { guardEvents } from ${stringLiteral(`${contract.name}/guard`)}`,
    '',
    "const events = guardEvents(emitter, { mode: 'report', onIssue: (event, [issue]) => console.warn(issue.message) })",
    ...(event ? [`events.on(${stringLiteral(event.name)}, (${names}) => { /* ${words.spell(names === '' ? 'readme.code.guardNone' : 'readme.code.guard')} */ })`] : []),
  ].join('\n')
}

function sampleExample({ typedefs, events }: Model): string {
  const name = typedefs.find(({ kind, examples }) => kind === 'object' && examples.length > 0)?.name ?? events[0]?.name ?? 'name'
  const key = propertyKey(name)
  return `samples${key === name ? `.${name}` : `[${key.replace(/^\[|\]$/g, '')}]`}[0]`
}

/** The validator of the first type that events carry, or else of the first event. */
function validatorExample({ contract, typedefs, events }: Model, words: Words): string {
  const subject: Typedef | Event | undefined = typedefs.find(({ kind }) => kind === 'object') ?? events[0]
  if (!subject) return ''
  const names = validatorNames(subject.name)
  return [
    `import { ${names.is}, ${names.validate} } from ${stringLiteral(contract.name)}`,
    '',
    `if (${names.is}(value)) {`,
    `  // ${words.spell('readme.code.one', { names: 'value' })}`,
    '}',
    `const { issues } = ${names.validate}(value)`,
    "for (const { message } of issues ?? []) console.warn(message)",
  ].join('\n')
}
