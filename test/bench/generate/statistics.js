/** Runs of one thing as one row. Noise only ever adds, so that the least of several runs says most. */

/** `runs` are `{ wall, cpu, memory }`; a figure that a run does not have is undefined. */
export function rowOf(runs) {
  const list = (key) => runs.map((run) => run[key]).filter((value) => value !== undefined).sort((a, b) => a - b)
  const least = (key) => list(key)[0]
  const middle = (key) => list(key)[Math.floor(list(key).length / 2)]
  return { wall: least('wall'), cpu: least('cpu'), memory: list('memory').at(-1), medianWall: middle('wall'), medianCpu: middle('cpu'), rounds: runs.length }
}

/** Does everything in turns, so that a machine that gets slower is slower for all. */
export function interleaved(rounds, contenders) {
  const runs = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) for (const [name, run] of Object.entries(contenders)) runs[name].push(run())
  return Object.fromEntries(Object.entries(runs).map(([name, list]) => [name, rowOf(list)]))
}

/** How the same thing went many times: the first times one by one, and where all of them lie. */
export function spreadOf(runs) {
  const times = runs.map(({ wall }) => wall)
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share) => sorted[Math.ceil(share * sorted.length) - 1]
  return { count: times.length, first: times.slice(0, 5), median: at(0.5), p95: at(0.95), most: at(1), beyond: times.filter((time) => time >= 0.1).length, cpu: runs.reduce((sum, { cpu }) => sum + cpu, 0) / runs.length }
}
