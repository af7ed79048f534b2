/** Numbers that count time or size, by their names, without a unit. */
import type { Node, Type, Typedef } from '../model.js'
import { type Check, found } from './finding.js'
import { pathOf } from './parts.js'
import { nameSpan } from './subject.js'
import { wordsOfName } from './words.js'

const times = `time timestamp date datetime duration age timeout interval expiry expire expires expired expiration ttl delay period
  elapsed deadline lifetime latency hour hours minute minutes second seconds millisecond milliseconds millis day days week weeks`
const sizes = 'size filesize byte bytes kilobytes megabytes'
const measures = new Set(`${times} ${sizes}`.split(/\s+/))

/** A name that ends so counts something else: `retry_count`, `time_zone`, `date_id`. */
const others = new Set(`count number num times total index id ids uid type kind mode status state code level zone offset format version flag limit
  order rank ratio percent rate`.split(/\s+/))
/** Sizes of these are numbers of things. */
const collections = new Set('page batch group list pool queue sample step font team chunk window cluster set'.split(' '))

export const checkUnits: Check = (subject) => {
  const typedefs = new Map(subject.model.typedefs.map((typedef) => [typedef.name, typedef]))
  return subject.parts.flatMap((part) => {
    const { kind, name, node } = part
    if (!node || kind === 'form' || !isMeasure(name) || !isCounted(node, typedefs, 0)) return []
    return [found('missing-unit', nameSpan(subject, part), { name: pathOf(part) })]
  })
}

function isMeasure(name: string): boolean {
  const words = wordsOfName(name)
  const last = words.at(-1) ?? ''
  if (others.has(last) || (/^sizes?$/.test(last) && words.some((word) => collections.has(word)))) return false
  const isLengthInBytes = last === 'length' && words.some((word) => word === 'content' || word === 'file')
  // `created_at`, but not `at` alone.
  return words.some((word) => measures.has(word)) || (last === 'at' && words.length > 1) || isLengthInBytes
}

type Typedefs = ReadonlyMap<string, Typedef>

/** A number, or a text of digits, without a unit of its own or of an alias that is told itself. */
function isCounted(node: Node, typedefs: Typedefs, depth: number): boolean {
  if (node.unit !== undefined) return false
  return isNumber(node.type, node, typedefs, depth)
}

function isNumber(type: Type, node: Node, typedefs: Typedefs, depth: number): boolean {
  if (type.kind === 'scalar') return /^(?:number|integer|int32|int64)$/.test(type.name) || (type.name === 'string' && digits.test(node.pattern ?? ''))
  if (type.kind === 'union') {
    const members = type.members.filter((member) => member.kind !== 'scalar' || (member.name !== 'null' && member.name !== 'undefined'))
    return members.length > 0 && members.every((member) => isNumber(member, node, typedefs, depth))
  }
  const alias = type.kind === 'ref' ? typedefs.get(type.name) : undefined
  return alias?.kind === 'alias' && !isMeasure(alias.name) && depth < 20 && isCounted(alias, typedefs, depth + 1)
}

const digits = /^\^-?\??(?:\\d|\[0-9\])(?:[+*]|\{\d+(?:,\d*)?\})\$$/
