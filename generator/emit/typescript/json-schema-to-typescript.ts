/**
 * json-schema-to-typescript's `compile`, without the libraries that it has for what is never asked of
 * it here: to format, and to follow references. They take longer to load than all the rest.
 */
import { createRequire } from 'node:module'
import type * as Library from 'json-schema-to-typescript'

const load = createRequire(import.meta.url)
const name = 'json-schema-to-typescript'

/** What the library gets when it asks for these while it is loaded. */
const standIns: Readonly<Record<string, object>> = {
  prettier: { format: () => { throw new Error(`${name} formats its output`) } },
  '@apidevtools/json-schema-ref-parser': { $RefParser: class { dereference = (_folder: string, schema: object) => schema } },
}

export const { compile } = loaded()

function loaded(): typeof Library {
  const { resolve } = createRequire(load.resolve(name))
  const others = Object.entries(standIns).map(([other, exports]) => [resolve(other), exports] as const)
  const before = others.map(([path]) => [path, load.cache[path]] as const)
  for (const [path, exports] of others) load.cache[path] = { exports, loaded: true } as NodeModule
  try {
    return load(name) as typeof Library
  } finally {
    // Whoever else asks for them gets the real ones.
    for (const [path, module] of before) {
      if (module) load.cache[path] = module
      else delete load.cache[path]
    }
  }
}
