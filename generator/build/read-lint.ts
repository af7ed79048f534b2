/** What a contract says about rules of style. Wrong kinds were reported by the format check and are skipped. */
import type { Diagnostic, Severity } from '../diagnostic.js'
import { report } from '../diagnostics.js'
import type { Span } from '../files.js'
import { isLintRule, lintRuleIds } from '../lint-rules.js'
import { type Casing, casings, type ImportedText, type LintException, type LintSettings, namedKinds } from '../lint-settings.js'
import { closest } from '../names.js'
import { once } from './once.js'
import { isTrue } from './read-node.js'
import { child, type Entry, entriesOf, entry, itemsOf, placeOfEntry, type Syntax, textOf } from './syntax.js'

export interface ReadLint { settings: LintSettings; problems: Diagnostic[] }

/** The settings of `contract.yaml`, and the exceptions of all domains. */
export function readLint(contract: Syntax, domains: readonly Syntax[]): ReadLint {
  const lint = child(contract, 'lint')
  const found = domains.map((root) => lintOf(root))
  const problems: Diagnostic[] = []
  const rules = known(entriesOf(lint, 'rules'), problems)
  const casing = namedKinds.map((kind) => [kind, casingsOf(child(child(lint, 'casing'), kind))] as const)
  const settings: LintSettings = {
    severities: new Map(rules.flatMap((rule) => severityOf(rule, problems))),
    exceptions: found.flatMap(({ exceptions }) => exceptions),
    imported: found.flatMap(({ imported }) => imported),
    words: itemsOf(lint, 'words').flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'string' ? [item.value] : [])),
    casing: Object.fromEntries(casing.filter(([, allowed]) => allowed.length > 0)),
  }
  return { settings, problems: [...problems, ...found.flatMap((domain) => domain.problems)] }
}

function known(entries: readonly Entry[], problems: Diagnostic[]): Entry[] {
  return entries.filter(({ key, keyAt }) => {
    if (!isLintRule(key)) problems.push(report('unknown-lint-rule', keyAt, { rule: key }, { suggestion: closest(key, lintRuleIds) }))
    return isLintRule(key)
  })
}

function severityOf({ key, keyAt, value }: Entry, problems: Diagnostic[]): [string, Severity | 'off'][] {
  const said = value.kind === 'scalar' ? value.value : textOf(value, 'severity')
  if (said === 'off' && textOf(value, 'reason') === undefined) {
    problems.push(report('missing-reason', keyAt, { rule: key, instead: `write ${key}: { severity: off, reason: … }` }))
    return []
  }
  return said === 'off' || said === 'error' ? [[key, said]] : said === 'warn' ? [[key, 'warning']] : []
}

function casingsOf(syntax: Syntax | undefined): Casing[] {
  const listed = syntax?.kind === 'list' ? syntax.items : syntax ? [syntax] : []
  return listed.flatMap((item) => casings.filter((casing) => item.kind === 'scalar' && item.value === casing))
}

/** The exceptions and marks of a domain. */
const lintOf = once((root: Syntax) => {
  const [parts, problems] = [partsIn(root), new Array<Diagnostic>()]
  return { exceptions: exceptionsOf(parts, problems), imported: importedOf(parts), problems }
}, () => '')

function exceptionsOf(parts: readonly Part[], problems: Diagnostic[]): LintException[] {
  return parts.flatMap(({ syntax, at }) => known(entriesOf(syntax, 'lint'), problems).flatMap(({ key, keyAt, value }) =>
    (value.kind === 'scalar' && typeof value.value === 'string' ? [{ rule: key, reason: value.value, at, keyAt }] : [])))
}

function importedOf(parts: readonly Part[]): ImportedText[] {
  return parts.flatMap(({ syntax, at, name }) => {
    const text = isTrue(child(syntax, 'imported')) ? child(syntax, 'description') : undefined
    return text ? [{ at, textAt: text.at, name }] : []
  })
}

interface Part { syntax: Syntax; at: Span; name: string }

/** Every part of a domain that has exceptions or a mark. Example values are no parts. */
function partsIn(root: Syntax): Part[] {
  return ['enums', 'typedefs', 'events'].flatMap((key) => entriesOf(root, key).flatMap((item) => partsAt(item.value, item)))
}

/** The same of a declaration: of a large domain a save mostly changes one. */
const partsAt = once((declaration: Syntax, own: Entry) => {
  const found: Part[] = []
  const visit = (syntax: Syntax, item: Entry | undefined, name: string): void => {
    if (entry(syntax, 'lint') || entry(syntax, 'imported')) found.push({ syntax, at: item ? placeOfEntry(item) : syntax.at, name })
    for (const key of ['values', 'also']) for (const form of itemsOf(syntax, key)) visit(form, undefined, textOf(form, 'name') ?? name)
    for (const key of ['properties', 'variants', 'args']) visitAll(syntax, key)
    const callback = child(syntax, 'callback')
    if (callback) visitAll(callback, 'args')
  }
  const visitAll = (syntax: Syntax, key: string): void => {
    for (const item of entriesOf(syntax, key)) visit(item.value, item, item.key)
  }
  visit(declaration, own, own.key)
  return found
}, ({ key, keyAt }) => `${keyAt.start} ${key}`)
