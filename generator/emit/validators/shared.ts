/** What the functions of a module share: patterns, and the look at what is inherited. */
import type { KeywordCxt } from 'ajv'
import { _, type Code, Name } from 'ajv/dist/compile/codegen/index.js'
import { any, lines } from './join.js'

/** Makes each of them once for all who ask. */
export interface Shared {
  pattern(source: string): Name
  /** A function that tells of an object whether none of the names is in it. */
  clean(names: readonly string[]): Name
  /** A name for something of the module's own. */
  name(base: string): Name
  /** The declarations, when all have asked. */
  code(): Code
}

/** `of` ends all names, so that the modules of a package can stand in one file. */
export function sharedIn(of: string): Shared {
  const known = new Map<string, Name>()
  const declarations: Code[] = []
  let count = 0
  const name = (base: string) => new Name(`${base}${count++}_${of}`)
  const once = (base: string, key: string, declare: (name: Name) => Code): Name => {
    const made = known.get(base + key) ?? name(base)
    if (!known.has(base + key)) declarations.push(declare(made))
    known.set(base + key, made)
    return made
  }
  return {
    name,
    pattern: (source) => once('like', source, (made) => _`const ${made} = /* @__PURE__ */ new RegExp(${source}, "u");\n`),
    clean: (names) => once('clean', JSON.stringify(names), (made) => _`function ${made}(o) {\nreturn !(${any(names.map((text) => _`${text} in o`))});\n}\n`),
    code: () => lines(declarations),
  }
}

const sharing = new WeakMap<object, Shared>()

/** Before code is made of the rules: what their module shares. */
export function share(rules: object, shared: Shared): void {
  sharing.set(rules, shared)
}

/** What a keyword's code shares with the rest of the module, which has the rules that it stands in. */
export function sharedBy({ it }: KeywordCxt): Shared {
  const shared = sharing.get(it.schemaEnv.schema as object)
  if (!shared) throw new Error('these rules are of no module')
  return shared
}
