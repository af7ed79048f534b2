/** The dictionaries as they lie in the packages that bring them. What is in them is of no interest here. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { attempt } from './errors.js'

const here = createRequire(import.meta.url)

export function readDictionary(language: 'en_US' | 'en_GB'): Uint8Array<ArrayBuffer> {
  const name = language === 'en_US' ? '@cspell/dict-en_us' : '@cspell/dict-en-gb-mit'
  return unpacked(name, `${language}.trie.gz`)
}

/** Words of software and abbreviations, one a line; lines that begin with # are comments. */
export function readSoftwareTerms(): string {
  const decoder = new TextDecoder()
  return ['softwareTerms.txt.gz', 'computing-acronyms.txt', 'networkingTerms.txt', 'webServices.txt']
    .map((file) => decoder.decode(unpacked('@cspell/dict-software-terms', `dict/${file}`))).join('\n')
}

function unpacked(name: string, file: string): Uint8Array<ArrayBuffer> {
  const path = join(dirname(here.resolve(`${name}/cspell-ext.json`)), file)
  const bytes = attempt('read', path, () => readFileSync(path))
  return file.endsWith('.gz') ? new Uint8Array(gunzipSync(bytes)) : new Uint8Array(bytes)
}
