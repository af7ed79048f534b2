/** What the tests of the playground share. */
import fc from 'fast-check'

/** Blanks as JSON allows them between its parts. */
const blanks = fc.stringMatching(/^[ \t\r\n]{0,3}$/)

const keys = fc.oneof(fc.constantFrom('a', 'b', '', '0', '__proto__', 'a/b', '~', '名', '"', '\\', '\u{1F600}'), fc.string({ maxLength: 5 }))

export interface Part {
  path: (string | number)[]
  /** Where it stands in the text that is printed so far. */
  offset: number
  length: number
}

/** A JSON text, printed with chance blanks, and where each of its parts stands. */
export interface Printed {
  text: string
  parts: Part[]
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

export const { value: jsonValues } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Json>(null, true, false), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string({ maxLength: 8 }),
    fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(keys, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}))

/** Random values as people, programs and enemies may write them. */
export const printedJson: fc.Arbitrary<Printed> = fc.tuple(jsonValues, fc.infiniteStream(blanks)).map(([value, stream]) => {
  const parts: Part[] = []
  let text = ''
  const blank = (): void => { text += stream.next().value }
  const print = (part: Json, path: Part['path']): void => {
    blank()
    const offset = text.length
    if (Array.isArray(part)) printList('[]', part.map((item, index) => () => print(item, [...path, index])))
    else if (typeof part === 'object' && part !== null) printList('{}', Object.entries(part).map(([key, item]) => () => printMember(key, item, path)))
    else text += JSON.stringify(part)
    parts.push({ path, offset, length: text.length - offset })
    blank()
  }
  const printMember = (key: string, item: Json, path: Part['path']): void => {
    blank()
    text += JSON.stringify(key)
    blank()
    text += ':'
    print(item, [...path, key])
  }
  const printList = ([open = '', close = '']: string, items: (() => void)[]): void => {
    text += open
    items.forEach((item, index) => {
      if (index > 0) text += ','
      item()
    })
    blank()
    text += close
  }
  print(value, [])
  return { text, parts }
})
