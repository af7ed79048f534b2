/** Imports every module of packages made from mutants; prints what they did that they must not do. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const work = process.argv[2]
const findings = []
const globals = () => Object.getOwnPropertyNames(globalThis).concat(Object.getOwnPropertyNames(Object.prototype)).join()
const before = globals()

async function problemOf({ seed, modules, schemas, calls }) {
  for (const path of modules) await import(pathToFileURL(join(work, String(seed), path)).href)
  if (globals() !== before) throw new Error('text of the contract was run as code')
  const exports = await import(pathToFileURL(join(work, String(seed), 'index.js')).href)
  for (const { guard, value } of calls) {
    if (exports[guard](value) !== true) throw new Error(`${guard} refuses the example ${JSON.stringify(value)}`)
  }
  // Whether each schema can be compiled is the question; how good the code is that comes of it is not.
  const ajv = new Ajv2020({ strict: true, ownProperties: true, inlineRefs: false, messages: false, code: { optimize: false } })
  const documents = schemas.map((path) => JSON.parse(readFileSync(join(work, String(seed), path), 'utf8')))
  for (const document of documents) ajv.addSchema(document)
  for (const { $id } of documents) ajv.getSchema($id)
}

for (const made of JSON.parse(readFileSync(join(work, 'packages.json'), 'utf8'))) {
  try {
    await problemOf(made)
  } catch (error) {
    findings.push([made.seed, `cannot be used: ${error.stack ?? error}`])
    delete globalThis.pwned
  }
}
process.stdout.write(JSON.stringify(findings))
