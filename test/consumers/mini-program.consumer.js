/**
 * WeChat's developer tools build packages for mini-programs: of each they take `main`, which must end in `.js`, and the
 * files that it requires. They read ES modules too, but make one variable of all `export … from` of a file, so that
 * every name but the last file's is lost without a word. CommonJS is what they do well.
 */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import vm from 'node:vm'
import { expect, test } from 'vitest'
import { answers } from './answers.js'
import { answersOf } from './programs/answers.mjs'
import { installed, manifest } from './project.js'

/** Loads a file with nothing around it, and where no code may be made. */
function load(file, context = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } }), loaded = new Map()) {
  if (!file.endsWith('.js')) throw new Error(`${file}: not found, as ${file}.js`)
  if (loaded.has(file)) return loaded.get(file).exports
  const module = { exports: {} }
  loaded.set(file, module)
  const run = vm.runInContext(`(function (require, module, exports) {${readFileSync(file, 'utf8')}\n})`, context, { filename: file })
  run((path) => load(join(dirname(file), path), context, loaded), module, module.exports)
  return module.exports
}

test('what `main` leads to is CommonJS, and all of it', () => {
  const contract = load(join(installed, manifest.main))
  expect(answersOf(contract)).toEqual(answers)
  expect(contract).toHaveProperty('guardEvents')
})
