/** What `npm run build` makes after the compiler, so that no run has to. It lies beside this module. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { replaceFile } from '../io/temporary.js'
import { commandLine } from './command-line.js'
import { compileLibraries } from './compiled-code.js'
import { formatValidators } from './format-validators.js'
import { storePatterns } from './patterns.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = [...formatValidators(), ...await commandLine()]

// Left alone where it is the same: code that is compiled from a file is as good as the file's times say.
for (const { path, text } of files) if (!existsSync(folder + path) || readFileSync(folder + path, 'utf8') !== text) replaceFile(folder + path, text)
for (const name of readdirSync(folder)) if (name.endsWith('.cjs') && !files.some(({ path }) => path === name)) rmSync(folder + name)
// Before the libraries, since a run without patterns loads more of them.
await storePatterns(`${folder}patterns.json`)
compileLibraries(`${folder}code`, files.map(({ path }) => folder + path))
