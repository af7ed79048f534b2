/** The figures as Markdown, so that each goal can be read off. */
const titles = {
  'bare node': 'bare node', cold: 'cold: all artefacts, no cache', again: 'nothing changed', afterSome: 'nothing changed, after an edit', afterAll: 'nothing changed, after a cold run', unread: 'nothing changed, all files read', edit: 'one edit', watch: 'one edit, `generate --watch`',
}

export function report({ machine, results, goals }) {
  const sections = results.flatMap(({ name, rows, phases, saves, types, files, bytes, failures }) => [
    `## ${name === 'own' ? 'The contract of this repository' : `${whole(Number(name))} typedefs`}`,
    `${whole(bytes / 1000)} kB of YAML${files === undefined ? '' : `, ${whole(files)} files made`}${types === undefined ? '' : `; the peers make ${whole(types)} types`}.`,
    ...(failures.length > 0 ? [`**Ended without a figure: ${failures.join('; ')}.**`] : []),
    rowTable(rows), ...(saves ? [savesTable(saves)] : []), ...(phases ? [phaseTable(phases)] : []),
  ])
  return ['# Benchmark of `generate`', about(machine), '## Goals', goalTable(goals), howToRead, ...sections].join('\n\n')
}

const howToRead = `Where the load average (above) is beyond 1 or 2, others were at work: then CPU seconds can be relied on, and seconds by the clock say little.
Whole processes, in turns; the least of the rounds, then the median in parentheses. CPU is that of all threads, memory the
peak of the resident set. The peers make types alone, from the JSON Schemas that ours has made (as one file; without the texts beside a
reference, where that is draft 7), json-schema-to-typescript without its formatter; ours makes everything. That nothing has
changed the times of the files tell; what the run before has only just written is read once, and all files are where nothing is known of
their times, as in CI where the rest of the cache came along.
A row of \`--watch\` is counted from the save until it is told that the output follows. Phases are one run of their own in one process:
an emitter is charged for the libraries that it is the first to load; memory is what is resident at the end of the phase.`

/** A load above 1 or so is that of others: then CPU seconds can be relied on, and the others cannot. */
function about({ date, cpu, node, ours, versions, load }) {
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')
  return `${date}, ${cpu}, ${node}; floo-schema ${ours}; ${list}. The load average was ${load.map((number) => number.toFixed(1)).join(' before and ')} after.`
}

const table = (head, rows) => [head, head.map((_cell, index) => (index === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const whole = (number) => Math.round(number).toLocaleString('en')
const seconds = (number) => (number === undefined ? '' : number < 9.995 ? number.toFixed(2) : number.toFixed(1))
const pair = (least, median, rounds) => (least === undefined ? '' : rounds === 1 ? seconds(least) : `${seconds(least)} (${seconds(median)})`)

function goalTable(goals) {
  return table(['goal', 'at most', 'measured', ''], goals.map(({ goal, most, value, isMet }) => [
    goal, most.toLocaleString('en'), value === undefined ? '' : value < 100 ? value.toFixed(2) : whole(value), isMet === undefined ? 'not measured' : isMet ? 'met' : '**missed**',
  ]))
}

/** Beside each row what part of the time of our cold run it takes. */
function rowTable(rows) {
  return table(['', 'seconds', 'CPU seconds', 'CPU / ours, cold', 'MB'], Object.entries(rows).map(([name, row]) => [
    titles[name] ?? name, pair(row.wall, row.medianWall, row.rounds), pair(row.cpu, row.medianCpu, row.rounds),
    rows.cold && row.cpu !== undefined ? (row.cpu / rows.cold.cpu).toFixed(2) : '', row.memory === undefined ? '' : whole(row.memory),
  ]))
}

function savesTable({ count, first, median, p95, most, beyond, cpu }) {
  const milliseconds = (time) => whole(time * 1000)
  const rows = [
    ...first.map((time, index) => [`save ${index + 1}`, milliseconds(time)]),
    ['median', milliseconds(median)], ['95 % take at most', milliseconds(p95)], ['the longest', milliseconds(most)], ['saves of 100 ms and more', beyond], ...(Number.isNaN(cpu) ? [] : [['CPU of a save until then, on average', milliseconds(cpu)]]),
  ]
  return table([`${count} saves in turn, \`generate --watch\``, 'ms'], rows)
}

function phaseTable(phases) {
  const total = phases.reduce((sum, { cpu }) => sum + cpu, 0)
  return table(['phase', 'seconds', 'CPU seconds', 'of all', 'MB then'], phases.map(({ name, wall, cpu, memory }) => [
    name, wall.toFixed(3), cpu.toFixed(3), `${((100 * cpu) / total).toFixed(0)} %`, whole(memory),
  ]))
}
