/** What `npm run build` makes after the compiler, so that no run has to. It lies beside this module. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OutputFile } from '../files.js'
import { replaceFile } from '../io/temporary.js'
import { commandLine, commandLineEntries } from './command-line.js'
import { compileLibraries } from './compiled-code.js'
import { formatValidators } from './format-validators.js'
import { storePatterns } from './patterns.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const files = [...formatValidators(), ...await commandLine()]

const isAsItLies = ({ path, text }: OutputFile) => existsSync(folder + path) && readFileSync(folder + path, 'utf8') === text

// Left alone where it is the same: code that is compiled from a file is as good as the file's times say.
const changed = files.filter((file) => !isAsItLies(file))
const isEntry = ({ path }: OutputFile) => commandLineEntries.includes(path)
// While others change nobody may find the entries: without them the modules answer, which the compiler has just made.
if (changed.length > 0) for (const path of commandLineEntries) rmSync(folder + path, { force: true })
for (const name of readdirSync(folder)) if (name.endsWith('.cjs') && !files.some(({ path }) => path === name)) rmSync(folder + name)
for (const { path, text } of [...changed.filter((file) => !isEntry(file)), ...(changed.length > 0 ? files.filter(isEntry) : [])]) replaceFile(folder + path, text)
// Before the libraries, since a run without patterns loads more of them.
await storePatterns(`${folder}patterns.json`)
compileLibraries(`${folder}code`, files.map(({ path }) => folder + path))
