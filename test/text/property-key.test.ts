import fc from 'fast-check'
import { ts } from 'ts-morph'
import { expect, test } from 'vitest'
import { propertyKey } from '../../generator/text/property-key.js'
import { anyText } from './any-text.js'

test.each([
  ['name', 'name'],
  ['$_1', '$_1'],
  ['class', 'class'],
  ['constructor', 'constructor'],
  ['__proto__', "['__proto__']"],
  ['', "''"],
  ['1', "'1'"],
  ['-1', "'-1'"],
  ['content-type', "'content-type'"],
  ["it's", "'it\\'s'"],
  ['ünlü', "'\\u00fcnl\\u00fc'"],
  ['a b', "'a b'"],
])('propertyKey(%j) is %s', (name, want) => {
  expect(propertyKey(name)).toBe(want)
})

const names = fc.oneof(
  anyText(), fc.constantFrom('__proto__', 'get', 'set', 'async', 'static', 'readonly', 'constructor', 'default', '\ud800', '\u2028'),
  fc.stringMatching(/^[A-Za-z_$][A-Za-z0-9_$]{0,6}$/),
)

test('any name is a key like any other, in objects and in types', () => {
  fc.assert(fc.property(names, (name) => {
    const key = propertyKey(name)
    // oxlint-disable-next-line no-new-func -- reading back what was printed is the purpose
    const object = (new Function(`'use strict'; return { ${key}: 1 }`) as () => object)()
    expect(Object.getOwnPropertyNames(object)).toEqual([name])
    const file = ts.createSourceFile('type.ts', `interface A { ${key}: string }`, ts.ScriptTarget.ESNext, true)
    const [declaration] = file.statements
    const members = declaration && ts.isInterfaceDeclaration(declaration) ? declaration.members : undefined
    expect(members?.map((member) => ts.isPropertySignature(member) && nameIn(member.name))).toEqual([name])
  }), { numRuns: 300 })
})

function nameIn(name: ts.PropertyName): string | undefined {
  if (ts.isComputedPropertyName(name)) return ts.isStringLiteral(name.expression) ? name.expression.text : undefined
  return name.text
}
