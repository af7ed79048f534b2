/** Whatever a file looks like: an edit means what it says, and touches nothing else. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Document, isMap, isScalar, isSeq, parseDocument, Scalar, visit } from 'yaml'
import { appendItem, applyEdits, type Edit, insertEntry, keyOf, openSource, type Place, placesIn, remove, replaceScalar, stretchOf, textAt, type Value } from '../../generator/edit/index.js'
import { runs } from '../thorough.js'

const awkward = ['', ' ', 'true', 'null', '1', '1.', '-', '- a', '#', 'a #b', 'a: b', "it's", '"', '\\', '[', '{a}', 'x, y', '@', '|', '>-', 'a\nb', 'a\n\nb\n', ' a', 'a ', 'a\tb', '\u202e', '\u0007', 'é', '日本', '\u{1F600}', '%', '&a', '*a', '!t', '? a', '---', 'a long text that goes on and on, with a comma: and a colon, until it is longer than one line of a file may be']
const text = fc.oneof(fc.constantFrom(...awkward), fc.string({ maxLength: 12 }), fc.array(fc.constantFrom('some', 'words', "isn't", '2,', 'a:', '#b'), { minLength: 1, maxLength: 30 }).map((words) => words.join(' ')))
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null))
const key = fc.constantFrom('a', 'b', 'c', 'long_name', 'x y', '0', "it's", 'no')
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof({ maxDepth: 3, depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(key, tie('value'), { maxKeys: 4 })),
}))
const styles = fc.record({
  lineEnd: fc.constantFrom('\n', '\r\n'), mark: fc.boolean(), ends: fc.boolean(), indent: fc.constantFrom(2, 4), indentSeq: fc.boolean(),
  flow: fc.constantFrom('never', 'lists', 'inner'), quote: fc.constantFrom(undefined, Scalar.QUOTE_SINGLE, Scalar.QUOTE_DOUBLE, Scalar.BLOCK_FOLDED, Scalar.BLOCK_LITERAL), comments: fc.boolean(),
})
type Styles = typeof styles extends fc.Arbitrary<infer Style> ? Style : never

/** A file of these values, laid out as somebody may have. */
function fileOf(root: Value, { lineEnd, ends, indent, indentSeq, flow, quote, comments }: Styles): string {
  const document = new Document(root, { aliasDuplicateObjects: false })
  visit(document, {
    Scalar: (place, node) => {
      if (place !== 'key' && typeof node.value === 'string' && quote) node.type = quote
      if (comments && place !== 'key' && flow === 'never' && typeof node.value !== 'string') node.comment = ' a comment, with: signs'
    },
    Collection: (_, node, path) => { node.flow = (flow === 'lists' && isSeq(node)) || (flow === 'inner' && path.length > 2) },
  })
  const printed = document.toString({ indent, indentSeq, lineWidth: 40 })
  const commented = comments ? `# at the top\n${printed}# at the end\n` : printed
  return (ends ? commented : commented.trimEnd()).replaceAll('\n', lineEnd)
}

const read = (written: string): unknown => {
  const document = parseDocument(written, { version: '1.2', schema: 'core', merge: false })
  expect(document.errors.map(({ message }) => message)).toEqual([])
  return plain(document.contents)
}

function plain(node: unknown): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key: name, value: inner }) => [String((name as Scalar).value), plain(inner)]))
  return isSeq(node) ? node.items.map(plain) : isScalar(node) ? node.value : null
}

function all(place: Place): Place[] {
  return [place, ...placesIn(place).flatMap(all)]
}

/** The way from the file to the place, so that the same can be done to a plain value. */
function wayTo(place: Place, root: Place, way: (string | number)[] = []): (string | number)[] | undefined {
  if (root.value === place.value && root.pair === place.pair && root.index === place.index && root.within === place.within) return way
  for (const inner of placesIn(root)) {
    const found = wayTo(place, inner, [...way, keyOf(inner) ?? inner.index])
    if (found) return found
  }
  return undefined
}

type Plain = Record<string | number, unknown>

function changed(root: unknown, way: readonly (string | number)[], change: (holder: Plain, last: string | number) => void): unknown {
  const holder = { root: structuredClone(root) } as Plain
  let inner = holder
  const path = ['root', ...way]
  for (const step of path.slice(0, -1)) inner = inner[step] as Plain
  change(inner, path.at(-1) ?? '')
  return holder['root']
}

const some = { numRuns: runs(60, 150) }

function holds(edit: (places: Place[], choice: number, given: Value) => { edits: Edit[]; want: (root: unknown) => unknown } | undefined) {
  fc.assert(fc.property(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4 }), styles, fc.nat(), value, (root, style, choice, given) => {
    const written = fileOf(root, style)
    const before = parseDocument(written, { version: '1.2', schema: 'core', merge: false })
    fc.pre(before.errors.length === 0 && !written.includes('\u0007'))
    const bytes = new TextEncoder().encode((style.mark ? '\uFEFF' : '') + written)
    const source = openSource({ path: 'a.yaml', bytes })
    const found = edit(all(source.root), choice, given)
    fc.pre(found !== undefined)
    if (!found) return
    const after = applyEdits(source.text, found.edits)
    expect(read(after), `${written}\n=>\n${after}`).toEqual(found.want(read(written)))
    const marks = (whole: string) => whole.split('# a').length
    const gone = found.edits.map(({ start, end }) => marks(source.text.slice(start, end)) - 1).reduce((sum, count) => sum + count, 0)
    expect(marks(after)).toBeGreaterThanOrEqual(marks(written) - gone)
    if (style.lineEnd === '\r\n' && written.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toMatch(/\n/)
    else expect(after).not.toMatch(/\r\n/)
  }), some)
}

describe('an edit means what it says', () => {
  test('replaceScalar', () => holds((places, choice, given) => {
    const scalars = places.filter(({ value: node, source }) => isScalar(node) && node.range && source().text.slice(node.range[0], node.range[1]) !== '')
    const place = scalars[choice % (scalars.length || 1)]
    if (!place || (typeof given === 'object' && given !== null)) return undefined
    const way = wayTo(place, place.source().root)
    return way && { edits: [replaceScalar(place, given)], want: (root) => changed(root, way, (holder, last) => { holder[last] = given }) }
  }))

  test('insertEntry', () => holds((places, choice, given) => {
    const maps = places.filter(({ value: node }) => isMap(node))
    const place = maps[choice % (maps.length || 1)]
    const way = place && wayTo(place, place.source().root)
    return place && way && { edits: [insertEntry(place, 'new one', given)], want: (root) => changed(root, way, (holder, last) => { (holder[last] as Plain)['new one'] = given }) }
  }))

  test('insertEntry behind another', () => holds((places, choice, given) => {
    const maps = places.filter(({ value: node }) => isMap(node) && node.items.length > 0)
    const place = maps[choice % (maps.length || 1)]
    const way = place && wayTo(place, place.source().root)
    const first = place && placesIn(place).map(keyOf)[0]
    return place && way && { edits: [insertEntry(place, 'new one', given, first)], want: (root) => changed(root, way, (holder, last) => { (holder[last] as Plain)['new one'] = given }) }
  }))

  test('insertEntry as the first one', () => holds((places, choice, given) => {
    const maps = places.filter(({ value: node }) => isMap(node))
    const place = maps[choice % (maps.length || 1)]
    const way = place && wayTo(place, place.source().root)
    return place && way && { edits: [insertEntry(place, 'new one', given, null)], want: (root) => changed(root, way, (holder, last) => { holder[last] = { 'new one': given, ...holder[last] as Plain } }) }
  }))

  test('appendItem behind another', () => holds((places, choice, given) => {
    const lists = places.filter(({ value: node }) => isSeq(node) && node.items.length > 0)
    const place = lists[choice % (lists.length || 1)]
    const way = place && wayTo(place, place.source().root)
    return place && way && { edits: [appendItem(place, given, 0)], want: (root) => changed(root, way, (holder, last) => { (holder[last] as unknown[]).splice(1, 0, given) }) }
  }))

  test('appendItem', () => holds((places, choice, given) => {
    const lists = places.filter(({ value: node }) => isSeq(node))
    const place = lists[choice % (lists.length || 1)]
    const way = place && wayTo(place, place.source().root)
    return place && way && { edits: [appendItem(place, given)], want: (root) => changed(root, way, (holder, last) => { (holder[last] as unknown[]).push(given) }) }
  }))

  test('remove', () => holds((places, choice) => {
    const parts = places.filter(({ within }) => within)
    const place = parts[choice % (parts.length || 1)]
    const way = place && wayTo(place, place.source().root)
    return place && way && {
      edits: remove(place),
      want: (root) => changed(root, way, (holder, last) => {
        if (Array.isArray(holder)) holder.splice(Number(last), 1)
        else delete holder[last]
      }),
    }
  }))
})

test('every character of a text that is no white space is found where it stands', () => {
  fc.assert(fc.property(fc.dictionary(key, text, { minKeys: 1 }), styles, (root, style) => {
    const written = fileOf(root, style)
    fc.pre(parseDocument(written, { version: '1.2', schema: 'core', merge: false }).errors.length === 0)
    const source = openSource({ path: 'a.yaml', bytes: new TextEncoder().encode(written) })
    for (const place of all(source.root)) {
      const whole = textAt(place) ?? ''
      for (let index = 0; index < whole.length; index += 1) {
        const span = stretchOf(place, index, index + 1)
        if (/\s/.test(whole.charAt(index))) expect(span).toBeUndefined()
        else if (/[a-z]/.test(whole.charAt(index))) expect(written.slice(span?.start, span?.end), written).toBe(whole.charAt(index))
        else expect(span, written).toBeDefined()
      }
    }
  }), some)
})
