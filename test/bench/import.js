/** What a cold import costs: whole processes, taking turns, compared with one that imports an empty module. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pathToFileURL } from 'node:url'
import { statistics } from './compare.js'

const generated = join(import.meta.dirname, '../../generated')
const modules = {
  'an empty module': "import './empty.js'\n",
  'one validator': "import 'floo-contract/validators/Meta'\n",
  'the entry': "import 'floo-contract'\n",
}

/** Milliseconds above the empty module, of the quickest processes and of the median ones. */
export function importTimes(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'floo-import-'))
  try {
    const paths = writeModules(folder)
    const times = paths.map(() => [])
    for (let round = 0; round < rounds + 2; round++) {
      // Each comes first as often as any other; two rounds fill the caches of the file system.
      for (let turn = 0; turn < paths.length; turn++) {
        const index = (turn + round) % paths.length
        const took = processTime(paths[index])
        if (round >= 2) times[index].push(took)
      }
    }
    const [empty, ...others] = times
    return others.map((own, index) => ({
      name: Object.keys(modules)[index + 1],
      best: statistics.best(own) - statistics.best(empty), median: statistics.median(own) - statistics.median(empty),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** As in an app: the package is installed below node_modules, and found by its exports. */
function writeModules(folder) {
  const installed = join(folder, 'node_modules/floo-contract')
  mkdirSync(installed, { recursive: true })
  cpSync(generated, installed, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
  writeFileSync(join(folder, 'empty.js'), 'export {}\n')
  return Object.values(modules).map((text, index) => {
    const path = join(folder, `main-${index}.js`)
    writeFileSync(path, text)
    return path
  })
}

function processTime(path) {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, [path], { encoding: 'utf8' })
  const took = performance.now() - start
  if (status !== 0) throw new Error(`${path}: ${stderr}`)
  return took
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, best, median } of importTimes(40)) console.log(`${name}: ${best.toFixed(1)} ms above an empty module (median ${median.toFixed(1)})`)
}
