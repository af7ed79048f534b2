/** The functions that collect what is wrong: ajv's code, in a frame that says how ours call each other. */
import type AjvCore from 'ajv/dist/core.js'
import { _ } from 'ajv/dist/compile/codegen/index.js'
import { createRequire } from 'node:module'
import { keywords } from './keywords/index.js'
import { ajvNames as N, explainName, run } from './names.js'
import { isAnything, type Rules } from './rules.js'
import { type Shared, share } from './shared.js'

// ajv is CommonJS. Its class without any vocabulary is made five times as fast as the default one.
const load = createRequire(import.meta.url)
const Ajv = (load('ajv/dist/core.js') as { default: typeof AjvCore.default }).default

/** The text of a function for each of them, in a module that shares the rest. */
export function explainers(subjects: readonly { name: string; rules: Rules }[], shared: Shared): string[] {
  return subjects.map(({ name, rules }) => {
    const head = String(_`function ${explainName(name)}(${N.data}, ${N.instancePath}, ${run}) {\nlet ${N.vErrors} = null;\n`)
    return `${head}${isAnything(rules) ? '' : ajvCode(rules, shared)}return ${N.vErrors};\n}\n`
  })
}

/** Strings in code have double quotes, since ajv's templates quote them, and stand in one line. */
export const aString = /"(?:[^"\\]|\\.)*"/g

/** What ajv puts around the code of the keywords: a list of errors and their count, both for itself. */
const frame = /^function validate\d+\(data, \{[^}]*\}=\{\}\)\{\nlet vErrors = null;\nlet errors = 0;\n([^]*)validate\d+\.errors = vErrors;\nreturn errors === 0;\n\}\n?$/

/** What it puts around the code of a part: whether that has counted anything. */
const counting = /^(?:const _errs\d+ = errors|var fits\d+ = _errs\d+ === errors);\n/gm

/** ajv's count, where no member is called so. */
const count = /(?<![.\w$])errors(?![\w$])/

function ajvCode(rules: Rules, shared: Shared): string {
  share(rules, shared)
  const ajv = anAjv()
  const code = ajv.compile(rules as object).source?.validateCode ?? ''
  ajv.removeSchema(rules as object)
  const inside = frame.exec(code)?.[1]?.replace(counting, '')
  if (inside === undefined || (count.test(inside) && count.test(inside.replace(aString, '')))) throw new Error(`ajv's code has another frame:\n${code}`)
  return inside
}

let current: AjvCore.default | undefined
let used = 0

/**
 * One for many rules: names in code are counted anew for each, and making one takes longer than most
 * code does. But it holds on to all that it has compiled, so after some hundred there is a new one.
 */
function anAjv(): AjvCore.default {
  if (current === undefined || used === 300) [current, used] = [newAjv(), 0]
  used += 1
  return current
}

function newAjv(): AjvCore.default {
  const ajv = new Ajv({
    allErrors: true, messages: false, meta: false, validateSchema: false, strict: false, addUsedSchema: false, inlineRefs: false, logger: false,
    // Its optimiser takes as long as the rest, and all that it would find is the counting.
    code: { source: true, esm: true, lines: true, optimize: false, process: unused },
  })
  for (const keyword of keywords) ajv.addKeyword(keyword)
  return ajv
}

/** What ajv runs, instead of the code: nobody calls it, and the engine would have to read all of it. */
const unused = () => 'return () => true'
