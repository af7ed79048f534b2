/** Templates to text: Eta with the Markdown escape, and with an error for every name that is not there. */
import { createRequire } from 'node:module'
import type * as Library from 'eta'
import { TemplateError } from '../diagnostic.js'
import type { Templates } from '../files.js'
import { Markdown, text } from '../text/markdown.js'

// An ES import has no code that is kept between runs.
const { Eta } = createRequire(import.meta.url)('eta') as typeof Library

/** A template by its path below `templates/`, and what it prints. */
export type Render = (template: string, view: object) => string

/** A fixed word or phrase of the page's language, with something for each of its places. */
export type Say = (key: string, values?: Readonly<Record<string, Markdown | string | number>>) => Markdown

const renderers = new WeakMap<Templates, Map<Say, Render>>()
const printers = new WeakMap<Templates, Printer>()

/**
 * The renderer over the given templates, which include each other by the same paths and ask for the
 * words of one language by `word`. The very same function for the same templates and words.
 */
export function renderer(templates: Templates, word: Say = noWord): Render {
  const ofTemplates = renderers.get(templates) ?? new Map<Say, Render>()
  renderers.set(templates, ofTemplates)
  const known = ofTemplates.get(word)
  if (known) return known
  const print = printers.get(templates) ?? printerOf(templates)
  printers.set(templates, print)
  const made: Render = (template, view) => print(template, view, word)
  ofTemplates.set(word, made)
  return made
}

const noWord: Say = (key) => { throw new ReferenceError(`this page has no words: ${key}`) }

type Printer = (template: string, view: object, word: Say) => string

/** Eta over the templates. Each is compiled once; the options of a page go with it into what it includes. */
function printerOf(templates: Templates): Printer {
  const eta = new Eta({ autoEscape: true, escapeFunction: escaped, autoTrim: false, cache: true, debug: true, functionHeader: 'const word = options.word' })
  eta.resolvePath = (path) => path
  eta.readFile = (path) => {
    const template = templates.get(path)
    if (template === undefined) throw new TemplateError(path, 'there is no such template')
    return template
  }
  const { compile, render } = eta
  eta.compile = (template, options) => {
    try {
      return compile.call(eta, template, options)
    } catch (error) {
      throw syntaxError(options?.filepath ?? 'template', error)
    }
  }
  // Includes come through here, too, with a copy of the data that has lost its guard.
  eta.render = (template, view, options) => render.call(eta, template, guarded(view), options)
  return (template, view, word) => {
    try {
      const options = { filepath: template, word }
      return `${eta.render(template, view, options).trimEnd()}\n`
    } catch (error) {
      throw templateError(template, error)
    }
  }
}

/** Broken code in a template; behind the reason Eta prints all the code that it made of it. */
function syntaxError(template: string, error: unknown): TemplateError {
  const [first = '', reason] = String(error instanceof Error ? error.message : error).split('\n').filter((line) => line.trim() !== '')
  return new TemplateError(template, reason === undefined || /^=+$/.test(reason) ? first : `${first}: ${reason}`)
}

/**
 * What Eta says over several lines, in one: it puts `file:line` and a piece of the template in front
 * of the reason, once more for every template that included the one at fault. The last is that one.
 */
function templateError(template: string, error: unknown): TemplateError {
  if (error instanceof TemplateError) return error
  const message = error instanceof Error ? error.message : String(error)
  const lines = message.split('\n').filter((line) => line.trim() !== '')
  const place = lines.findLast((line) => /^[^\s|]+\.eta:\d+$/.test(line)) ?? template
  return new TemplateError(place, lines.findLast((line) => !/^\s*(>>\s*)?\d+\|/.test(line) && line !== place) ?? message)
}

function escaped(value: unknown): string {
  if (value instanceof Markdown) return value.source
  if (typeof value === 'string') return text(value).source
  if (typeof value === 'number') return String(value)
  throw new TypeError(`a template can print texts and numbers, but this is ${value === null ? 'null' : typeof value}`)
}

/** The same data; asking for a name that it does not have throws instead of giving `undefined`. */
function guarded<View extends object>(view: View): View {
  return new Proxy(view, {
    get(target, name, receiver) {
      const known = Array.isArray(target) ? name in target : Object.hasOwn(target, name)
      if (!known && typeof name === 'string') throw new ReferenceError(`there is no ${name} here; there is ${Object.keys(target).join(', ')}`)
      const value: unknown = Reflect.get(target, name, receiver)
      return typeof value === 'object' && value !== null && !(value instanceof Markdown) ? guarded(value) : value
    },
  })
}
