/** What `npm run build` makes after the compiler, so that no run has to. It lies beside this module. */
import { fileURLToPath } from 'node:url'
import type { OutputFile } from '../files.js'
import { replaceFile } from '../io/temporary.js'
import { formatValidators } from './format-validators.js'

const folder = fileURLToPath(new URL('.', import.meta.url))
const steps: readonly (() => OutputFile[])[] = [formatValidators]

for (const { path, text } of steps.flatMap((step) => step())) replaceFile(folder + path, text)
