/** Spec files for tests: what a case says, and around it the least that a contract needs. */
import { build, type Built } from '../../generator/build/index.js'
import type { Diagnostic } from '../../generator/diagnostic.js'
import type { SourceFile } from '../../generator/files.js'
import type { Model } from '../../generator/model.js'

/** Files by path. Without a contract.yaml one is added that lists the domains in this order. */
export function sourcesOf(files: Readonly<Record<string, string | Uint8Array>>): SourceFile[] {
  const domains = Object.keys(files).filter((path) => path.endsWith('.yaml')).map((path) => path.replace('.yaml', ''))
  const all = 'contract.yaml' in files ? files : { 'contract.yaml': contractText(domains), ...files }
  return Object.entries(all).map(([path, content]) => ({ path, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }))
}

export function contractText(domains: readonly string[]): string {
  return [
    'name: bakery-contract', "version: '1.0.0'", 'description: What happens in a bakery.', 'license: MIT',
    "source: { title: The bakery's handbook, date: '2024-05-06', sdk: '1.2.0' }", `domains: [${domains.join(', ')}]`, '',
  ].join('\n')
}

/** A domain file around the body of a case. */
export function domainText(body: string): string {
  return `title: Shop\ndescription: What is sold.\n${body}`
}

/** A contract of one domain, shop.yaml. */
export function buildBody(body: string): Built {
  return build(sourcesOf({ 'shop.yaml': domainText(body) }))
}

/** The Model of a body without mistakes. */
export function modelOf(body: string): Model {
  const { model, diagnostics } = buildBody(body)
  if (!model) throw new Error(diagnostics.map(({ rule, message }) => `${rule}: ${message}`).join('\n'))
  return model
}

/** The ids of broken rules in the order of their places. */
export function rulesOf({ diagnostics }: Built): string[] {
  return diagnostics.map(({ rule }) => rule)
}

/** What a person sees: `rule: message (hint)`. */
export function sentencesOf({ diagnostics }: Built): string[] {
  return diagnostics.map(sentenceOf)
}

export function sentenceOf({ rule, message, hint }: Diagnostic): string {
  return `${rule}: ${message}${hint === undefined ? '' : ` (${hint})`}`
}

/** A body in which `«` and `»` stand around the expected place. */
export function unmarked(body: string): string {
  return body.replaceAll(/[«»]/g, '')
}

/** What is broken in a marked body, each with the body marked where it is reported. */
export function marksOf(body: string): { rule: string; marked: string }[] {
  const plain = unmarked(body)
  const head = domainText('').length
  return buildBody(plain).diagnostics.map(({ rule, at }) => ({ rule, marked: mark(plain, at.start - head, at.end - head) }))
}

function mark(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}«${text.slice(start, end)}»${text.slice(end)}`
}
