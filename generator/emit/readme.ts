/** `README.md`: what an app developer sees first. */
import type { Event, Model, Typedef } from '../model.js'
import type { Translation } from '../translation.js'
import { validatorNames } from '../names.js'
import { identifier } from '../text/identifier.js'
import { code, codeBlock, type Markdown, md, text } from '../text/markdown.js'
import { propertyKey } from '../text/property-key.js'
import { stringLiteral } from '../text/string-literal.js'
import { renderer } from './render-template.js'
import type { Emitter } from './emitter.js'

export const emitReadme: Emitter = (model, templates, translations) => {
  const { contract } = model
  const view = {
    ...contract,
    counts: countsOf(model),
    install: codeBlock('sh', `npm install ${contract.name}`),
    types: codeBlock('ts', typesExample(model)),
    validators: codeBlock('ts', validatorExample(model)),
    guard: codeBlock('ts', guardExample(model)),
    sample: code(sampleExample(model)),
    module: code(`${contract.name}/validators/…`),
    imports: importsOf(contract.name, translations),
  }
  return [{ path: 'README.md', text: renderer(templates)('package/README.md.eta', view) }]
}

function countsOf({ events, typedefs, enums }: Model): string {
  const parts = [[events.length, 'event'], [typedefs.length, 'type'], [enums.length, 'enum']] as const
  return parts.map(([count, word]) => `${count} ${word}${count === 1 ? '' : 's'}`).join(', ')
}

function importsOf(name: string, translations: readonly Translation[]): { path: Markdown; what: Markdown }[] {
  const rows: [string, string | Markdown][] = [
    ['', 'types, enums, labels, events and validators; bundlers keep only what is used'],
    ['/types', 'the types alone'],
    ['/enums', 'the enums'],
    ['/labels', 'label and description of every enum value, for people'],
    ...translations.map(({ locale, language }): [string, Markdown] => [`/labels/${locale}`, md`the labels in another language, under the same names: ${text(language)}`]),
    ['/events', md`${code('EventMap')} and the names of all events`],
    ['/validators/*', 'one module per type and per event'],
    ['/guard', md`${code('guardEvents')}: listeners with exact types, and a report of whatever is not valid`],
    ['/samples', 'the examples as typed values, for tests'],
    ['/runtime', md`${code('Issue')}, ${code('ContractError')} and what else the validators share`],
    ['/schemas/*', 'JSON Schema 2020-12, for other tools'],
    ['/model.json', md`the whole contract as JSON, described by ${code('model.schema.json')}`],
  ]
  return rows.map(([path, what]) => ({ path: code(`${name}${path}`), what: typeof what === 'string' ? text(what) : what }))
}

/** A listener of the first event that has arguments. */
function typesExample({ contract, events }: Model): string {
  const event = events.find(({ args }) => args.length > 0) ?? events[0]
  if (!event) return `import { eventNames } from ${stringLiteral(contract.name)}`
  const names = event.args.map(({ name }) => identifier(name)).join(', ')
  return [
    `import type { EventMap } from ${stringLiteral(contract.name)}`,
    '',
    `function listener(...[${names}]: EventMap[${stringLiteral(event.name)}]) {`,
    `  // ${names === '' ? 'this event has no arguments' : `${names} ${event.args.length > 1 ? 'have their' : 'has its'} exact type here`}`,
    '}',
    `emitter.on(${stringLiteral(event.name)}, listener)`,
  ].join('\n')
}

/** A guarded listener of the first event that has arguments. */
function guardExample({ contract, events }: Model): string {
  const event = events.find(({ args }) => args.length > 0) ?? events[0]
  const names = event?.args.map(({ name }) => identifier(name)).join(', ') ?? ''
  return [
    `import { guardEvents } from ${stringLiteral(`${contract.name}/guard`)}`,
    '',
    "const events = guardEvents(emitter, { mode: 'report', onIssue: (event, [issue]) => console.warn(issue.message) })",
    ...(event ? [`events.on(${stringLiteral(event.name)}, (${names}) => { /* ${names === '' ? 'no arguments' : 'exact types'} */ })`] : []),
  ].join('\n')
}

function sampleExample({ typedefs, events }: Model): string {
  const name = typedefs.find(({ kind, examples }) => kind === 'object' && examples.length > 0)?.name ?? events[0]?.name ?? 'name'
  const key = propertyKey(name)
  return `samples${key === name ? `.${name}` : `[${key.replace(/^\[|\]$/g, '')}]`}[0]`
}

/** The validator of the first type that events carry, or else of the first event. */
function validatorExample({ contract, typedefs, events }: Model): string {
  const subject: Typedef | Event | undefined = typedefs.find(({ kind }) => kind === 'object') ?? events[0]
  if (!subject) return ''
  const names = validatorNames(subject.name)
  return [
    `import { ${names.is}, ${names.validate} } from ${stringLiteral(contract.name)}`,
    '',
    `if (${names.is}(value)) {`,
    '  // value has its exact type here',
    '}',
    `const { issues } = ${names.validate}(value)`,
    "for (const { message } of issues ?? []) console.warn(message)",
  ].join('\n')
}
