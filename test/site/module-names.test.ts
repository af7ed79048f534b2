/** The playground looks for modules and functions where the generator puts them. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as names from '../../generator/names.js'
import { fileName, pascalCase } from '../../templates/site/.vitepress/theme/try-it/module-names.js'
import { runs } from '../thorough.js'

const awkward = fc.constantFrom('onX', 'message:new', '._x', 'a.d', 'con', 'COM1.x', 'aux', 'conin$', 'x'.repeat(300), '名', '$a-b c')

test('for any name', () => {
  fc.assert(fc.property(fc.oneof(awkward, fc.string(), fc.string({ unit: 'binary' })), (name) => {
    expect(fileName(name)).toBe(names.fileName(name))
    expect(`validate${pascalCase(name)}`).toBe(names.validatorNames(name).validate)
  }), { numRuns: runs(500, 10_000) })
})
