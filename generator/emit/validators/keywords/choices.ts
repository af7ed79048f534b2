/** Types with a module of their own, and several types for one value. */
import type { CodeKeywordDefinition } from 'ajv'
import { _, type Code, Name } from 'ajv/dist/compile/codegen/index.js'
import { ajvNames as N, explainName, isName, run } from '../names.js'
import { failUnless, placeOf } from './faults.js'

export const calls: CodeKeywordDefinition = {
  keyword: 'calls',
  schemaType: 'object',
  code(cxt) {
    const { data } = cxt
    const { name, recursive } = cxt.schema as { name: string; recursive: boolean }
    const explain = explainName(name)
    const collect = (code: Code) => cxt.gen.assign(N.vErrors, code)
    if (recursive) return collect(_`${new Name('descend')}(${N.vErrors}, ${explain}, ${data}, ${placeOf(cxt)}, ${run}, ${name})`)
    // What its guard accepts has nothing to explain.
    failUnless(cxt, _`!${isName(name)}(${data})`, () =>
      collect(_`${new Name('joined')}(${N.vErrors}, ${explain}(${data}, ${placeOf(cxt)}, ${run}), ${placeOf(cxt)}, ${name})`))
  },
}

export const either: CodeKeywordDefinition = {
  keyword: 'either',
  schemaType: 'array',
  code(cxt) {
    const { gen, data } = cxt
    const outer = gen.const('outer', N.vErrors)
    const branches = gen.const('branches', _`[]`)
    for (const branch of (cxt.schema as unknown[]).keys()) {
      gen.assign(N.vErrors, null)
      cxt.subschema({ keyword: 'either', schemaProp: branch }, gen.name('fits'))
      gen.code(_`${branches}.push(${N.vErrors})`)
    }
    gen.assign(N.vErrors, _`${new Name('nearest')}(${outer}, ${branches}, ${placeOf(cxt)}, ${data})`)
  },
}
