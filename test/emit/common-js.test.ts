/** The CommonJS twin is made of our own modules only, in the forms that we print. */
import { expect, test } from 'vitest'
import { commonJs } from '../../generator/emit/common-js.js'
import { modelOf } from '../build/sources.js'

const model = modelOf('enums:\n  Size: { type: string, description: x, values: [{ value: s, name: Small, description: x }] }\n')
const twin = (text: string) => commonJs(model, [{ path: 'enums.js', text }]).find(({ path }) => path === 'cjs/enums.js')?.text

test.each([
  ['export const A = 1;\n', "'use strict';\nconst A = 1;\n\nmodule.exports = { A };\n"],
  ['export function f() {}\nexport class C {}\n', "'use strict';\nfunction f() {}\nclass C {}\n\nmodule.exports = { f, C };\n"],
  ['import { a, B as enum_B } from "./x.js";\nexport { a };\n', "'use strict';\nconst { a, B: enum_B } = require(\"./x.js\");\n\nmodule.exports = { a };\n"],
  ["export * from './events.js';\nexport { E } from './runtime.js';\n", "'use strict';\nconst { E } = require('./runtime.js');\n\nmodule.exports = { ...require('./events.js'), E };\n"],
  ["import { a } from './guard.node.js';\n", "'use strict';\nconst { a } = require('./guard.js');\n\nmodule.exports = {  };\n"],
  ['export {};\n', "'use strict';\n\nmodule.exports = {  };\n"],
  // What stands in a text is no code, even if it looks like some.
  ['export const t = "export const x";\n/**\n * export const y = 1;\n */\n', "'use strict';\nconst t = \"export const x\";\n/**\n * export const y = 1;\n */\n\nmodule.exports = { t };\n"],
])('%j', (text, wanted) => {
  expect(twin(text)).toBe(wanted)
})

test.each(['export default 1;\n', 'export let a = 1;\n', "import a from './x.js';\n", "import * as a from './x.js';\n", 'export async function f() {}\n'])('%j is a mistake of ours', (text) => {
  expect(() => twin(text)).toThrow(/^not known as CommonJS: /)
})

test('what is a type and a value is both', () => {
  const files = commonJs(model, [{ path: 'enums.js', text: 'export const Size = {};\n' }])
  expect(files.find(({ path }) => path === 'cjs/enums.d.ts')?.text).toContain('export declare const Size: typeof of_enums.Size;\nexport type Size = of_enums.Size;\n')
})
