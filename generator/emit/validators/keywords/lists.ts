/** Items, entries and arguments. */
import type { CodeKeywordDefinition } from 'ajv'
import { _, Name } from 'ajv/dist/compile/codegen/index.js'
import { isNot } from '../kinds.js'
import { ajvNames as N, run } from '../names.js'
import type { MemberRule, Rules } from '../rules.js'
import { checkPart, fail, loop, placeOf } from './faults.js'
import { checking } from './members.js'

export const each: CodeKeywordDefinition = {
  keyword: 'each',
  schemaType: 'object',
  code(cxt) {
    const { gen } = cxt
    const data = cxt.data as Name
    gen.if(isNot('array', data), () => fail(cxt, { code: 'kind', expected: 'array' }), () => {
      loop(gen, data, (index) => checkPart(cxt, 'each', { value: gen.const('item', _`${data}[${index}]`), step: _`"/" + ${index}` }))
      gen.assign(N.vErrors, _`${new Name('holes')}(${N.vErrors}, ${placeOf(cxt)}, ${data}, ${run})`)
    })
  },
}

export const every: CodeKeywordDefinition = {
  keyword: 'every',
  schemaType: 'object',
  code(cxt) {
    const { gen } = cxt
    const data = cxt.data as Name
    gen.if(isNot('object', data), () => fail(cxt, { code: 'kind', expected: 'object' }), () => {
      const keys = gen.const('keys', _`Object.keys(${data})`)
      loop(gen, keys, (index) => {
        const key = gen.const('key', _`${keys}[${index}]`)
        checkPart(cxt, 'every', { value: gen.const('entry', _`${data}[${key}]`), step: _`${new Name('stepTo')}(${key})` })
      })
    })
  },
}

/** Arguments by position. An `undefined` behind the last one is as good as absent. */
export const args: CodeKeywordDefinition = {
  keyword: 'args',
  schemaType: 'array',
  dependencies: ['argRules'],
  code(cxt) {
    const { gen, parentSchema } = cxt
    const rules = cxt.schema as Rules[]
    const argRules = parentSchema['argRules'] as MemberRule[]
    const object = gen.const('args', _`${new Name('ownArguments')}(${cxt.data}, ${argRules.length})`)
    gen.if(_`${object} === undefined`, () => fail(cxt, { code: 'kind', expected: 'array' }), () => {
      checking({ cxt, keyword: 'args', object }, argRules.map((member, key) => ({ key, member, rules: rules[key] ?? {} })))?.()
      gen.assign(N.vErrors, _`${new Name('extra')}(${N.vErrors}, ${placeOf(cxt)}, ${cxt.data}, ${argRules.length}, ${run})`)
    })
  },
}
