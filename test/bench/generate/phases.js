/**
 * `node phases.js SPEC OUT`: one run in this process, phase by phase, as JSON. An emitter is charged for the libraries that
 * it is the first to load, and what later ones find made already costs them nothing: the order is that of the list.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { root } from './project.js'

const [spec, out] = process.argv.slice(2)
const rows = []
/** Some emitters are wrapped, and have lost their names as functions. */
const [, list = ''] = /emitters = \[([^\]]*)\]/.exec(readFileSync(join(root, 'dist/emit/index.js'), 'utf8')) ?? []
const names = list.split(',').map((name) => name.trim().replace('emit', ''))
const load = (path) => import(join(root, 'dist', path))

// As the command line begins, but with modules in the place of its bundle, so that each phase loads its own.
setFlagsFromString('--no-opt')
const { keepCompiledCode } = await load('io/compiled-code.js')
keepCompiledCode(dirname(spec), Date.now())
const [{ readSpec }, { readTemplates }, { optimiseFor }] = await phase('load: commands', () => Promise.all([load('io/read-spec.js'), load('io/read-templates.js'), load('commands/compile-spec.js')]))
const [sources, templates] = await phase('read', () => [readSpec(spec, process.cwd()), readTemplates()])
optimiseFor(sources)
const { build } = await phase('load: build', () => load('build/index.js'))
const { model, changelog, diagnostics } = await phase('build', () => build(sources))
if (!model) throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
const [{ emitters }, { commonJs }] = await phase('load: emit', () => Promise.all([load('emit/index.js'), load('emit/common-js.js')]))
const files = []
for (const [index, emitter] of emitters.entries()) files.push(...await phase(`emit: ${names[index]}`, () => emitter(model, templates, [])))
files.push(...await phase('emit: CommonJS', () => commonJs(model, files)))
if (changelog !== undefined) files.push({ path: 'CHANGELOG.md', text: changelog })
const [{ plan }, { readOutput }, { write }] = await Promise.all([load('io/plan.js'), load('io/read-output.js'), load('io/write.js')])
const planned = await phase('plan', () => plan(files, readOutput(out, files)))
if (existsSync(out)) throw new Error(`${out} is there already: this is for a first run`)
await phase('write', () => write(out, planned))
console.log(JSON.stringify(rows))

async function phase(name, action) {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await action()
  const { user, system } = process.cpuUsage(before)
  rows.push({ name, wall: (performance.now() - start) / 1000, cpu: (user + system) / 1e6, memory: process.memoryUsage.rss() / 1024 / 1024 })
  return result
}
