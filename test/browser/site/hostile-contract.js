/** A contract that says nothing but what it is given: each text that it may hold is one of these. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hostileTexts, isText } from '../../text/hostile-texts.ts'
import { siteTexts } from '../../website/site-texts.ts'

/** Each is given once; a place for a text takes one that says something. */
export const allTexts = [...new Set([...siteTexts, ...hostileTexts])].filter((text) => isText(text) && text.trim() !== '').map((text) => text.slice(0, 800))

const times = (count, make) => Array.from({ length: count }, (_, index) => make(index))
const named = (count, name, make) => Object.fromEntries(times(count, (index) => [`${name}${index}`, make(index)]))

/** The same shape whatever the texts; each call of `next` is another place. */
function domainOf(next) {
  const about = () => ({ description: next(), observed: next(), erratum: next(), deprecated: next() })
  const kind = (index) => ({
    description: next(), type: 'int32', open: true,
    values: times(12, (value) => ({ value, name: `Value${index}Of${value}`, label: next(), description: next() })),
  })
  const shape = (index) => ({
    ...about(),
    properties: {
      ...named(14, 'text', () => ({ description: next(), type: 'string' })),
      kind: { ...about(), type: `Kind${index % 8}`, optional: { observed: next() }, also: [{ observed: next(), description: next(), type: 'string' }] },
      flag: { type: 'boolean', description: next(), meanings: [{ value: true, description: next() }] },
    },
    examples: [{ title: next(), value: { ...named(14, 'text', next), flag: true } }],
  })
  const event = (index) => ({
    ...about(),
    args: { value: { ...about(), type: `Shape${index % 6}` }, note: { description: next(), type: 'string' } },
    examples: times(2, () => ({ title: next(), args: [{ ...named(14, 'text', next), flag: false }, next()] })),
  })
  return { title: next(), description: next(), enums: named(8, 'Kind', kind), typedefs: named(6, 'Shape', shape), events: named(10, 'event', event) }
}

/** The same as files, in English and in Chinese. `floo` runs the toolchain. */
export async function writeContract(folder, texts, floo) {
  let place = 0
  // Neighbours in the list are of a kind, and so are places.
  const next = () => texts[(place++ * 89) % texts.length]
  const domain = domainOf(next)
  const contract = { name: 'hostile', version: '1.0.0', description: next(), license: next(), source: { title: next(), date: '2024-01-01', sdk: next() }, domains: ['all'] }
  mkdirSync(folder)
  writeFileSync(join(folder, 'contract.yaml'), yaml(contract))
  writeFileSync(join(folder, 'all.yaml'), yaml(domain))
  await floo('locales', 'zh', '--write', '--spec', folder)
  const overlay = join(folder, 'locales/zh.yaml')
  writeFileSync(overlay, readFileSync(overlay, 'utf8').replace(/^(?!\s*#)(.*(?:\btext|^language): )''/gm, (_, before) => before + (before === 'language: ' ? '中文' : json(next()))))
}

/** JSON is YAML; escaped, so that no text is refused as a control character. */
function json(value) {
  return JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** In plain lines, so that commands can add to it. */
function yaml(value) {
  return Object.entries(value).map(([key, each]) => `${key}: ${json(each)}\n`).join('')
}
