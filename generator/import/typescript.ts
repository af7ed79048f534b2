/**
 * The TypeScript compiler, for source code and for examples in it. Loaded when something asks for it,
 * and with `require`: an ES import has Node scan megabytes for export names first.
 */
import { createRequire } from 'node:module'
import type * as TsMorph from 'ts-morph'

let loaded: typeof TsMorph.ts | undefined

export function typescript(): typeof TsMorph.ts {
  loaded ??= (createRequire(import.meta.url)('ts-morph') as typeof TsMorph).ts
  return loaded
}
