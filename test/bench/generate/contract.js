/**
 * Contracts of any size, as a careful maintainer would write them: per 100 typedefs 10 enums and 20 events,
 * objects of ten properties that refer to others, unions, variants, limits, units, and an example of each. The same
 * size gives the same text.
 */
import { article, nounOf, sentence } from './words.js'

/** So many typedefs stand in one file. */
const mostPerFile = 500
/** Typedefs come in tens: seven plain objects, one with an object inside, one with variants, one union. */
const kinds = ['plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'plain', 'nested', 'variants', 'union']
const variantNames = ['text', 'image', 'system']

/** The files of a spec folder by name. */
export function contractOf(size) {
  const count = Math.ceil(size / mostPerFile)
  const domains = Array.from({ length: count }, (_, index) => `area-${index + 1}`)
  const files = domains.map((domain, index) => [`${domain}.yaml`, domainOf(index, index * mostPerFile, Math.min(size, (index + 1) * mostPerFile))])
  return Object.fromEntries([['contract.yaml', header(domains)], ...files])
}

function header(domains) {
  return [
    'name: bench-contract', "version: '1.0.0'", 'description: A contract that was made to be measured.', 'license: MIT',
    "source: { title: 'Reference', date: '2026-01-01', sdk: '1.0.0' }", 'domains:', ...domains.map((domain) => `  - ${domain}`), '',
  ].join('\n')
}

function domainOf(index, from, to) {
  const numbers = Array.from({ length: to - from }, (_, at) => from + at)
  const block = (title, blocks) => (blocks.length === 0 ? [] : [`${title}:`, ...blocks.flat()])
  return [
    `title: Area ${index + 1}`, `description: ${sentence(index, 'What this area is about')}`,
    ...block('enums', numbers.filter((number) => number % 10 === 0).map(enumOf)),
    ...block('typedefs', numbers.map(typedefOf)),
    ...block('events', numbers.filter((number) => number % 5 === 0).map(eventOf)), '',
  ].join('\n')
}

const typeName = (number) => `${nounOf(number)}${number}`
/** Each ten has an enum; those of variants are strings. */
const enumName = (number) => `${nounOf(number)}Kind${number - (number % 10)}`
const isText = (number) => number % 20 < 10

function enumOf(number) {
  const values = variantNames.map((name, index) => [
    `      - value: ${isText(number) ? name : index}`, `        name: ${name[0].toUpperCase()}${name.slice(1)}`, `        description: ${sentence(number + index, 'The thing holds')}`,
  ])
  return [`  ${enumName(number)}:`, `    description: ${sentence(number, 'What decides how to show it')}`, `    type: ${isText(number) ? 'string' : 'int32'}`, '    values:', ...values.flat()]
}

const firstValue = (number) => (isText(number) ? variantNames[0] : 0)
const kindOf = (number) => kinds[number % 10]

/** A type that comes earlier among the ten, so that what must be there never holds itself. */
const simpler = (number) => number - Math.ceil((number % 10) / 2)

function typedefOf(number) {
  const lines = [`  ${typeName(number)}:`, `    description: ${sentence(number, `${article(nounOf(number))} as the server sends it`)}`, ...shapeOf(number)]
  return [...lines, '    examples:', '      - title: As it mostly looks', `        value: ${JSON.stringify(exampleOf(number))}`]
}

function shapeOf(number) {
  if (kindOf(number) === 'union') return [`    type: ${typeName(number - 9)} | ${typeName(number - 8)} | null`]
  const list = propertiesOf(number)
  if (kindOf(number) !== 'variants' || !isText(number)) return ['    properties:', ...list.flatMap((property) => printed(property, 6, number))]
  const variants = variantNames.map((name, index) => [
    `      ${name}:`, `        description: ${sentence(number + index, 'So it is with')}`, '        properties:', ...printed({ ...list[9], name: `of_${name}` }, 10, number),
  ])
  return ['    discriminator: kind', '    properties:', ...list.slice(0, 9).flatMap((property) => printed(property, 6, number)), '    variants:', ...variants.flat()]
}

/** Ten properties: name, type, what may stand beside the type, and the value in the example, if it has one. */
function propertiesOf(number) {
  const isFirst = number % 10 === 0
  const other = typeName(simpler(number))
  return [
    { name: 'id', type: 'int64', value: number * 1000 + 17 },
    { name: 'kind', type: enumName(number), value: firstValue(number) },
    { name: 'title', type: 'string', more: ['minLength: 1', 'maxLength: 200'], value: sentence(number, 'About') },
    { name: 'changed_at', type: 'int64', more: ['unit: epoch-ms', 'minimum: 0'], value: 1_767_225_600_000 + number },
    isFirst ? { name: 'position', type: 'int32', more: ['minimum: 0'], value: number % 7 } : { name: 'origin', type: other, value: exampleOf(simpler(number)) },
    { name: 'is_hidden', type: 'boolean', more: ['meanings:', '  - { value: true, description: Only its owner sees it. }', '  - { value: false, description: Everybody sees it. }'], value: number % 2 === 0 },
    { name: 'labels', type: 'string[]', more: ['maxItems: 50'], value: ['first', 'second'] },
    { name: 'settings', type: 'map<string>', isOptional: true },
    { name: 'related', type: `${typeName(number + (number % 10 === 9 ? -3 : 1 - 2 * (number % 2)))}[]`, isOptional: true },
    kindOf(number) === 'nested'
      ? { name: 'place', properties: [{ name: 'latitude', type: 'number', value: 52.5 }, { name: 'longitude', type: 'number', value: 13.4 }], value: { latitude: 52.5, longitude: 13.4 } }
      : { name: 'reference', type: 'string | int64', value: `r-${number}` },
  ]
}

function printed({ name, type, properties, more = [], isOptional = false }, indent, number) {
  const inside = properties ? ['  properties:', ...properties.flatMap((property) => printed(property, 4, number))] : [`  type: ${type}`]
  const lines = [`${name}:`, ...inside, `  description: ${sentence(number + name.length, `What an app does with ${name.replaceAll('_', ' ')}`)}`, ...more.map((line) => `  ${line}`)]
  return [...lines, ...(isOptional ? ['  optional: true'] : [])].map((line) => ' '.repeat(indent) + line)
}

function exampleOf(number) {
  if (kindOf(number) === 'union') return exampleOf(number - 9)
  const list = propertiesOf(number).filter(({ value }) => value !== undefined)
  const entries = list.map(({ name, value }) => [name, value])
  if (kindOf(number) === 'variants' && isText(number)) entries[entries.length - 1][0] = `of_${variantNames[0]}`
  return Object.fromEntries(entries)
}

function eventOf(number) {
  const isLong = number % 10 === 0
  const args = [
    ['thing', typeName(number), 'The thing that it happened to'], ...(isLong ? [] : [['count', 'int32', 'How often it has happened'], ['cause', 'string | undefined', 'Why, where that is known']]),
  ]
  return [
    `  on${typeName(number)}:`, `    description: ${sentence(number, 'Something happened to')}`, '    args:',
    ...args.flatMap(([name, type, text]) => [`      ${name}:`, `        type: ${type}`, `        description: ${sentence(number, text)}`]),
    '    examples:', '      - title: As it mostly comes', `        args: ${JSON.stringify(isLong ? [exampleOf(number)] : [exampleOf(number), 3])}`,
  ]
}
