/** What `npm run build` makes after the compiler, so that no run has to. It lies beside this module. */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { replaceFile } from '../io/temporary.js'
import { compileLibraries } from './compiled-code.js'
import { formatValidators } from './format-validators.js'
import { storePatterns } from './patterns.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const validators = formatValidators().map(({ path, text }) => ({ place: folder + path, text }))

// Left alone where it is the same: code that is compiled from a file is as good as the file's times say.
for (const { place, text } of validators) if (!existsSync(place) || readFileSync(place, 'utf8') !== text) replaceFile(place, text)
// Before the libraries, since a run without patterns loads more of them.
await storePatterns(`${folder}patterns.json`)
compileLibraries(`${folder}code`, validators.map(({ place }) => place))
