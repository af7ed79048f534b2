/// <reference types="vite/client" />
/** What there is to know about one event or type: its validator and its examples, loaded when somebody asks. */
import type { Judged, Validate } from './judge.js'
import { fileName, pascalCase } from './module-names.js'

export interface Subject extends Judged {
  name: string
  examples: Example[]
}

export interface Example {
  title: string
  text: string
}

type Samples = Readonly<Record<string, readonly { title: string; value?: unknown; args?: unknown }[]>>

const folder = '../../../contract'
const modules = import.meta.glob<Readonly<Record<string, unknown>>>(['../../../contract/validators/*.js', '!../../../contract/validators/index.js'])
const titles = import.meta.glob<Readonly<Record<string, readonly string[]>>>('../../../contract/titles/*.json', { import: 'default' })
const samples = import.meta.glob<Samples>('../../../contract/samples.js', { import: 'samples' })

/** Nothing if the contract has no validator for it, as for a type that only promises a function. What is in English has no titles of its own. */
export async function loadSubject(name: string, kind: 'event' | 'typedef', locale: string): Promise<Subject | undefined> {
  const [validators, allSamples, allTitles] = await Promise.all([
    modules[`${folder}/validators/${fileName(name)}.js`]?.(), samples[`${folder}/samples.js`]?.(), titles[`${folder}/titles/${locale}.json`]?.(),
  ])
  const ofValue = validators?.[`validate${pascalCase(name)}`]
  // Of a function JSON can hold the arguments only.
  const ofArguments = kind === 'event' ? ofValue : validators?.[`validate${pascalCase(`${name}Args`)}`]
  const validate = ofArguments ?? ofValue
  if (!isValidator(validate)) return undefined
  const shape = ofArguments ? 'arguments' : 'value'
  const own = allSamples && Object.hasOwn(allSamples, name) ? allSamples[name] ?? [] : []
  const ownTitles = allTitles && Object.hasOwn(allTitles, name) ? allTitles[name] ?? [] : []
  const examples = own.map(({ title, value, args }, index) => ({ title: ownTitles[index] ?? title, text: JSON.stringify(shape === 'arguments' ? args : value, undefined, 2) }))
  return { name, shape, validate, examples }
}

function isValidator(exported: unknown): exported is Validate {
  return typeof exported === 'function'
}
