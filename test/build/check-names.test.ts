import { describe, expect, test } from 'vitest'
import { build } from '../../generator/build/index.js'
import { buildBody, contractText, domainText, rulesOf, sentencesOf, sourcesOf } from './sources.js'

/** Every problem as `place of the second / place of the first: message`, places as the text there. */
function told(body: string): string[] {
  const text = domainText(body)
  return buildBody(body).diagnostics.map(({ message, at, related }) => {
    const first = related?.map((other) => text.slice(other.at.start, other.at.end)).join()
    return `${text.slice(at.start, at.end)} / ${first ?? ''}: ${message}`
  })
}

const typedef = (...names: string[]) => `typedefs:\n${names.map((name) => `  ${name}: { description: x, type: string }\n`).join('')}`
const events = (...names: string[]) => `events:\n${names.map((name) => `  ${name}: { description: x }\n`).join('')}`
const enums = (...names: string[]) => `enums:\n${names.map((name) => `  ${name}: { description: x, type: int32, values: [{ value: 0, name: Zero, description: y }] }\n`).join('')}`

describe('two things of one name', () => {
  test.each([
    ['an enum and a typedef', enums('A') + typedef('A'), ['A / A: the type A is declared twice']],
    ['two typedefs that differ in case', typedef('Meta', 'meta'), ['meta / Meta: the typedef Meta and the typedef meta both become isMeta in the output']],
    ['two events of one pascal case', events('message:new', 'messageNew'), ['messageNew / message:new: the event message:new and the event messageNew both become isMessageNew in the output']],
    ['an event and a typedef', typedef('Sold') + events('sold'), ['sold / Sold: the typedef Sold and the event sold both become isSold in the output']],
    ['two enums on a disk that folds case', enums('Size', 'size'), ['size / Size: the enum Size and the enum size both become size in the output']],
    ['two events on a disk that folds case', events('onMETA', 'onMeta'), ['onMeta / onMETA: the event onMETA and the event onMeta both become onMeta in the output']],
    ['an enum and the labels of another', enums('A', 'ALabels'), ['ALabels / A: the enum A and the enum ALabels both become ALabels in the output']],
    ['a typedef and a schema', typedef('A', 'ASchema'), ['A / ASchema: the typedef ASchema and the typedef A both become ASchema in the output']],
    ['a typedef and a payload', `${typedef('SoldPayload')}events:\n  sold: { description: x, args: { cake: { description: y, properties: {} } } }\n`, [
      'cake / SoldPayload: the typedef SoldPayload and the argument cake of sold both become SoldPayload in the output',
    ]],
    ['two payloads', 'events:\n  sold: { description: x, args: { cake: { description: y, properties: {} }, Cake: { description: y, properties: {} } } }\n', [
      'Cake / cake: the argument cake of sold and the argument Cake of sold both become SoldCakePayload in the output',
    ]],
    ['a typedef and the payload of a callback', `${typedef('DonePayload')}  Done: { description: x, callback: { args: { bill: { description: y, properties: {} } } } }\n`, [
      'bill / DonePayload: the typedef DonePayload and the argument bill of Done both become DonePayload in the output',
    ]],
    ['a typedef and the arguments of a callback', `${typedef('DoneArgs')}  Done: { description: x, callback: {} }\n`, [
      'Done / DoneArgs: the typedef DoneArgs and the typedef Done both become isDoneArgs in the output',
    ]],
  ])('%s', (_, body, want) => {
    expect(told(body)).toEqual(want)
  })

  test.each(['EventMap', 'Issue', 'IssueCode', 'ContractError', 'ValidateOptions', 'Result', 'StandardSchema', 'EnumLabel', 'eventNames'])('a typedef and %s, which is ours', (name) => {
    expect(sentencesOf(buildBody(typedef(name)))).toEqual([expect.stringMatching(new RegExp(`^name-collision: the package's own export and the typedef ${name} both become ${name} in`))])
  })

  test('a typedef or event and the index of validators', () => {
    expect(rulesOf(buildBody(typedef('Index')))).toEqual(['name-collision'])
    expect(rulesOf(buildBody(events('index')))).toEqual(['name-collision'])
  })

  test.each(['index', 'enums', 'llms-full'])('the domain %s and a page of the docs', (name) => {
    expect(sentencesOf(build(sourcesOf({ [`${name}.yaml`]: domainText('') })))).toEqual([expect.stringContaining(`the domain ${name} both become ${name}`)])
  })

  test('over files, at both places', () => {
    const files = { 'contract.yaml': contractText(['shop', 'oven']), 'oven.yaml': domainText(typedef('A')), 'shop.yaml': domainText(typedef('A')) }
    const { diagnostics } = build(sourcesOf(files))
    expect(diagnostics.map(({ rule, at, related }) => [rule, at.file, related?.map((first) => first.at.file)])).toEqual([['duplicate-name', 'oven.yaml', ['shop.yaml']]])
  })
})

describe('names that cannot be what they would have to be', () => {
  test.each([
    ['a word of TypeScript', typedef('class'), 'bad-name: "class" cannot be the name of a type'],
    ['a type of TypeScript', enums('symbol'), 'bad-name: "symbol" cannot be the name of a type'],
    ['a type of the format', typedef('int64'), 'bad-name: "int64" cannot be the name of a type'],
    ['an event without a letter', events("'...'"), 'bad-name: "..." cannot be the name of an event'],
    ['an event that begins with a digit', events('1st'), 'bad-name: "1st" cannot be the name of an event'],
    ['a value that JavaScript keeps for itself', enums('A').replace('Zero', '__proto__'), 'bad-name: "__proto__" cannot be the name of a value'],
  ])('%s', (_, body, want) => {
    expect(sentencesOf(buildBody(body))).toEqual([expect.stringContaining(want)])
  })

  test.each([
    ['wire names of any spelling', events('message:new', 'a/../b', "'with blanks'", "'#hash'", 'é-a')],
    ['words of JavaScript as events', events('default', 'new')],
    ['names of built-in objects', typedef('Object', 'Array', 'String', 'Promise')],
    ['words of TypeScript as names of values', enums('A').replace('Zero', 'default')],
    ['names that only look alike', typedef('Meta', 'Metas') + events('onMeta')],
  ])('but not %s', (_, body) => {
    expect(sentencesOf(buildBody(body))).toEqual([])
  })
})

test('names that become wrong between two looks at the same contract are told', () => {
  const rules = (body: string) => rulesOf(buildBody(body))
  const bodies = [typedef('A', 'B'), typedef('A', 'a'), typedef('A', 'B'), enums('A') + typedef('A'), typedef('A', 'B')]
  expect(bodies.map(rules)).toEqual([[], ['name-collision'], [], ['duplicate-name'], []])
})

test('a value that is called as no value may be is told where all other names are as before', () => {
  const named = (name: string) => enums('A').replace('Zero', name)
  expect(['Zero', '__proto__', 'Zero'].map((name) => rulesOf(buildBody(named(name))))).toEqual([[], ['bad-name'], []])
})

test('a payload that takes the name of a type is told where all other names are as before', () => {
  const carrying = (rest: string) => `${typedef('SoldPayload')}events:\n  sold: { description: x, args: { cake: { description: y, ${rest} } } }\n`
  expect(['type: string', 'properties: {}', 'type: string'].map((rest) => rulesOf(buildBody(carrying(rest))))).toEqual([[], ['name-collision'], []])
})
