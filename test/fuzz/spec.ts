/** A contract as trees, and a small one cut out of a large one. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SourceFile } from '../../generator/files.js'
import { type Place, placesIn } from './places.js'
import { printYaml } from './print-yaml.js'
import type { Random } from './random.js'
import { copyEntry, copyOf, type Entry, isMapping, type Mapping, mapping, readTree, section, setMember, type Tree } from './tree.js'

export interface SpecFile { name: string; root: Tree }
export interface Spec { contract: Tree; domains: SpecFile[]; changelog?: string }

const groups = ['enums', 'typedefs', 'events'] as const
interface Declaration { domain: string; group: (typeof groups)[number]; entry: Entry; uses: Set<string> }
interface Contract { spec: Spec; declarations: Declaration[]; sources: SourceFile[] }

const repository = join(import.meta.dirname, '../..')

/** The contracts of this repository, as they are. */
export const contracts: readonly Contract[] = ['spec', 'test/contracts/map-widget/spec', 'test/contracts/payment-terminal/spec'].map(readContract)

function readContract(folder: string): Contract {
  const names = readdirSync(join(repository, folder), { withFileTypes: true }).filter((entry) => entry.isFile()).map(({ name }) => name).sort()
  const sources = names.map((name) => ({ path: name, bytes: new TextEncoder().encode(inEnglish(readFileSync(join(repository, folder, name), 'utf8'))) }))
  const files = sources.filter(({ path }) => path.endsWith('.yaml')).map(({ path, bytes }) => ({ name: path.replace('.yaml', ''), root: readTree(new TextDecoder().decode(bytes)) }))
  const spec = { contract: files.find(({ name }) => name === 'contract')?.root ?? null, domains: files.filter(({ name }) => name !== 'contract') }
  return { spec, sources, declarations: spec.domains.flatMap(declarationsIn) }
}

/** What is done to a contract leaves its other languages behind, which would be the only thing told. */
function inEnglish(text: string): string {
  return text.replace(/^locales:\n(?: +- .*\n)+/m, '')
}

function declarationsIn({ name, root }: SpecFile): Declaration[] {
  return groups.flatMap((group) => {
    const declared = isMapping(root) ? root.entries.find(({ key }) => key === group)?.value : undefined
    if (!isMapping(declared)) return []
    return declared.entries.map((entry) => ({ domain: name, group, entry, uses: usesOf(entry, group) }))
  })
}

/** Every text in a declaration that may be the name of another one. */
function usesOf(entry: Entry, group: string): Set<string> {
  const texts = placesIn(mapping({ [entry.key]: entry.value }), group).flatMap(({ kind, value }) => (typeof value === 'string' && (kind === 'type' || kind === 'data') ? [value] : []))
  return new Set(texts.flatMap((text) => [text, ...(text.match(/[A-Za-z_$][\w$]*/g) ?? [])]))
}

/** A few declarations of a contract with all that they need: as valid as the whole, and much quicker to compile. */
export function sliceOf({ spec, declarations }: Contract, random: Random): Spec {
  const wanted = new Set<Declaration>()
  const want = (declaration: Declaration): void => {
    if (wanted.has(declaration)) return
    wanted.add(declaration)
    for (const used of declarations) if (declaration.uses.has(used.entry.key)) want(used)
  }
  for (let count = 1 + random.below(3); count > 0; count -= 1) want(random.pick(declarations))
  const domains = spec.domains.flatMap(({ name, root }): SpecFile[] => {
    const own = declarations.filter((declaration) => declaration.domain === name && wanted.has(declaration))
    if (!isMapping(root) || own.length === 0) return []
    const cut: Mapping = { entries: root.entries.filter(({ key }) => key === 'title' || key === 'description').map(copyEntry) }
    for (const { group, entry } of own) section(cut, group).entries.push(copyEntry(entry))
    return [{ name, root: cut }]
  })
  const contract = copyOf(spec.contract)
  if (isMapping(contract)) setMember(contract, 'domains', domains.map(({ name }) => name))
  return { contract, domains }
}

/** The whole of a contract, to be changed. */
export function copySpec({ contract, domains }: Spec): Spec {
  return { contract: copyOf(contract), domains: domains.map(({ name, root }) => ({ name, root: copyOf(root) })) }
}

export function placesOf(spec: Spec): Place[] {
  return [...placesIn(spec.contract, 'contract'), ...spec.domains.flatMap(({ root }) => placesIn(root, 'domain'))]
}

export function printSpec({ contract, domains, changelog }: Spec, random: Random): SourceFile[] {
  const files = [{ name: 'contract', root: contract }, ...domains].map(({ name, root }) => ({ path: `${name}.yaml`, text: printYaml(root, random) }))
  if (changelog !== undefined) files.push({ path: 'CHANGELOG.md', text: changelog })
  // A folder has each name once.
  return [...new Map(files.map((file) => [file.path, file])).values()].map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))
}
