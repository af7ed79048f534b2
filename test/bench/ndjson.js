/** What checking a recording costs above reading it: `validate` beside a plain loop of JSON.parse, as whole processes. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { statistics } from './compare.js'

const root = join(import.meta.dirname, '../..')
const recorded = join(root, 'test/recorded')
const megabytes = 60

/** Nothing but what has to be done to have every line as a value. */
const plainLoop = `
import { createReadStream } from 'node:fs'
let rest = ''
for await (const chunk of createReadStream(process.argv[2], { encoding: 'utf8', highWaterMark: 64 * 1024 })) {
  const lines = (rest + chunk).split('\\n')
  rest = lines.pop()
  for (const line of lines) if (line !== '') JSON.parse(line)
}
if (rest !== '') JSON.parse(rest)
`

/** Each contender over the same file and over its first line, in turns; the second is what starting costs. */
export function recordingTimes(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'floo-ndjson-'))
  try {
    const [large, small, plain] = ['large.ndjson', 'small.ndjson', 'plain.mjs'].map((name) => join(folder, name))
    const lines = readdirSync(recorded).filter((name) => name.endsWith('.ndjson')).map((name) => readFileSync(join(recorded, name), 'utf8')).join('')
    writeFileSync(large, lines.repeat(Math.ceil((megabytes * 1e6) / Buffer.byteLength(lines))))
    writeFileSync(small, lines.slice(0, lines.indexOf('\n') + 1))
    writeFileSync(plain, plainLoop)
    const validate = [join(root, 'dist/cli.js'), 'validate', '--spec', join(root, 'spec')]
    const fromPackage = [...validate.slice(0, 2), '--package', join(root, 'generated')]
    const contenders = { 'plain loop': [plain], 'validate --package': fromPackage, 'validate --spec': validate }
    const samples = Object.entries(contenders).map(([name, args]) => ({ name, args, wall: [], cpu: [], wallStart: [], cpuStart: [] }))
    for (let round = 0; round < rounds; round++) {
      for (const { args, wall, cpu, wallStart, cpuStart } of samples) {
        const [start, whole] = [small, large].map((file) => timesOf([...args, file]))
        wall.push(whole.wall)
        cpu.push(whole.cpu)
        wallStart.push(start.wall)
        cpuStart.push(start.cpu)
      }
    }
    return samples.map(rowOf)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Times of the quickest run, and speeds as parts of the plain loop's: of reading alone, and of the whole process. */
function rowOf(own, _index, [plain]) {
  const whole = (sample, key) => statistics.best(sample[key])
  const reading = (sample, key) => whole(sample, key) - whole(sample, `${key}Start`)
  const speed = (time, key) => time(plain, key) / time(own, key)
  return {
    name: own.name, wall: whole(own, 'wall'), start: whole(own, 'wallStart'),
    speed: speed(reading, 'wall'), cpuSpeed: speed(reading, 'cpu'), wholeSpeed: speed(whole, 'wall'),
  }
}

/** The time of all threads is known to the process alone. */
const tellCpu = "data:text/javascript,process.on('exit', () => { const { user, system } = process.cpuUsage(); console.error('cpu ' + (user + system)) })"

function timesOf(args) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', tellCpu, ...args], { encoding: 'utf8' })
  const wall = performance.now() - start
  const [, cpu] = /^cpu (\d+)$/m.exec(stderr) ?? []
  if (status !== 0 || cpu === undefined) throw new Error(`${args.join(' ')}: ${stderr}`)
  return { wall, cpu: Number(cpu) / 1000 }
}

export function recordingTable(rows) {
  const head = ['', 'ms', 'of them start-up', 'speed / plain loop', 'of CPU time', 'with start-up']
  const cells = rows.map(({ name, wall, start, speed, cpuSpeed, wholeSpeed }) =>
    [name, wall.toFixed(0), start.toFixed(0), ...[speed, cpuSpeed, wholeSpeed].map((number) => number.toFixed(2))])
  const table = [head, head.map((_cell, index) => (index === 0 ? '---' : '---:')), ...cells]
  return table.map((row) => `| ${row.join(' | ')} |`).join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) console.log(recordingTable(recordingTimes(Number(process.argv[2] ?? 9))))
