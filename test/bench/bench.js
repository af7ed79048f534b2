/** `npm run bench`: our validators beside what an expert writes by hand and the libraries people use. */
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { chart } from './chart.js'
import { goalsOf } from './goals.js'
import { guardTable, guardTimes } from './guard.js'
import { importTimes } from './import.js'
import { machine } from './machine.js'
import { recordingTable, recordingTimes } from './ndjson.js'
import { readOptions } from './options.js'
import { prepare } from './prepare.js'
import { report } from './report.js'
import { disagreements } from './verdicts.js'

const options = readOptions(process.argv.slice(2))
if (options.help) console.log(options.help)
else if (options.only === 'guard') console.log(guardTable(guardTimes()))
else if (options.only === 'ndjson') console.log(recordingTable(recordingTimes(options.quick ? 3 : 9)))
else await bench()

async function bench() {
  const samples = options.only === 'import' ? [] : await checkTimes()
  const imports = options.only === 'checks' ? [] : importTimes(options.imports)
  const goals = goalsOf(samples, imports)
  const text = report({ machine: machine(), options, samples, imports, goals })
  console.log(text)
  if (options.json) writeFileSync(options.json, JSON.stringify({ machine: machine(), samples, imports, goals }, null, 1))
  if (options.save) {
    writeFileSync(join(import.meta.dirname, 'results.md'), `${text}\n`)
    writeFileSync(join(import.meta.dirname, 'results.svg'), chart(samples, machine()))
  }
  if (options.strict && goals.some(({ isMet }) => isMet === false)) process.exitCode = 1
}

/** All samples, process by process. */
async function checkTimes() {
  const { model, modelPath, bundle } = await prepare()
  const doubts = disagreements(await import(bundle), model, options.shape)
  if (doubts.length > 0) throw new Error(doubts.join('\n'))
  const samples = []
  for (const question of options.question) {
    for (const regime of options.regime) {
      process.stderr.write(`${question}, ${regime} …\n`)
      samples.push(...await inProcess({ ...options, question, regime, shapes: options.shape, peers: options.peer, modelPath, bundle }))
    }
  }
  return samples
}

async function inProcess(task) {
  const args = ['--expose-gc', join(import.meta.dirname, 'regime.js'), JSON.stringify(task)]
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64 * 1024 * 1024 })
  return JSON.parse(stdout)
}
