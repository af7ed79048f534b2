/** Loads the package as it is installed, file by file, and runs all of it. */
import * as contract from './node_modules/floo-contract/index.js'
import { guardEvents } from './node_modules/floo-contract/guard.js'
import { samples } from './node_modules/floo-contract/samples.js'
import { guardedBy } from './guarded.js'
import { verdictsOf } from './verdicts.js'

const files = await (await fetch('./files.json')).json()

/** How many names a module exports, how much text a file of data has. */
async function sizeOf(file) {
  const url = `./node_modules/floo-contract/${file}`
  if (file.endsWith('.js')) return Object.keys(await import(url)).length
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${file}: ${response.status}`)
  const text = await response.text()
  if (file.endsWith('.json')) JSON.parse(text)
  return text.length
}

const sizes = {}
for (const file of files) sizes[file] = await sizeOf(file)

const report = { sizes, verdicts: verdictsOf(contract, samples), guard: guardedBy(guardEvents, contract.eventNames, samples) }
document.body.insertAdjacentHTML('beforeend', '<output id="report"></output>')
document.querySelector('#report').textContent = JSON.stringify(report)
