/** The figures as Markdown, so that each goal can be read off. */
import { isByHand, mostOnAnyShape, slowerPairs } from './goals.js'
import { meanRatio, ratio, sampleOf, statistics } from './compare.js'

const titles = {
  is: 'Guards: is it valid?', issues: 'Validators: all issues',
  valid: 'valid values, one key set', varied: 'valid values, several key sets', invalid: 'invalid values',
}

export function report({ machine, options, samples, imports, goals }) {
  const sections = []
  for (const question of ['is', 'issues']) {
    for (const regime of ['valid', 'varied', 'invalid']) {
      const own = samples.filter((sample) => sample.question === question && sample.regime === regime)
      if (own.length > 0) sections.push(`## ${titles[question]} ${titles[regime][0].toUpperCase()}${titles[regime].slice(1)}\n\n${timeTable(own, { question, regime })}`)
    }
  }
  return [
    '# Benchmark', about(machine, options), ...(samples.length > 0 ? [picture] : []), '## Goals', goalTable(goals), ...(samples.length > 0 ? [slowerTable(slowerPairs(samples)), howToRead] : []), ...sections,
    ...(imports.length > 0 ? ['## Import', importTable(imports)] : []),
  ].join('\n\n')
}

/** What is drawn of the same samples beside the report. */
const picture = '![Times of the validators beside those of other libraries](results.svg)'

const howToRead = `A cell is the time of ours divided by that of the other: **0.50 means that ours takes half as long**. First the best of the
rounds, then the median in parentheses; *slower* marks a library that is faster, if ours takes
more than 1.05 times as long. \`hand\` is a check written by hand that is as safe as
ours, \`plain\` one that takes inherited members for own ones. The array is 1,000 messages, of which 3 are wrong where it is
invalid. All contenders are bundled by esbuild, not minified, and agree about every value. Issues are collected to the
last one; our messages are written when they are read, and the column *messages read* reads them all; typia writes none,
the others write theirs at once. typia takes integers beyond 2^53 for int64, and makes its regular expressions anew in
each call; TypeBox and ajv compile schemas when they are loaded, and that is not measured.`

function about({ date, cpu, node, versions, ours }, { rounds }) {
  const list = Object.entries(versions).map(([name, version]) => `${name} ${version}`).join(', ')
  return `${date}, ${cpu}, ${node}; floo-schema ${ours}; ${list}. ${rounds} rounds, interleaved.`
}

const table = (head, rows) => [head, head.map((_cell, index) => (index === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
const two = (number) => (number < 0.0995 ? number.toPrecision(1) : number.toFixed(2))
const pair = (best, median) => `${two(best)} (${two(median)})`

function goalTable(goals) {
  return table(['goal', 'at most', 'best (median)', ''], goals.map(({ goal, most, best, median, isMet }) => [
    goal, most, best === undefined ? '' : pair(best, median), isMet === undefined ? 'not measured' : isMet ? 'ok' : '**missed**',
  ]))
}

function slowerTable(pairs) {
  if (pairs.length === 0) return 'On no shape ours is slower than a library.'
  const rows = pairs.map(({ question, regime, shape, name, best, median }) => [question, regime, shape, name, pair(best, median)])
  return `On these ours takes more than ${mostOnAnyShape} times as long as a library:\n\n${table(['question', 'values', 'shape', 'library', 'ours / library'], rows)}`
}

function timeTable(samples, where) {
  const shapes = [...new Set(samples.map(({ shape }) => shape))]
  const others = [...new Set(samples.map(({ name }) => name))].filter((name) => name !== 'ours')
  const rows = shapes.map((shape) => {
    const { nanos } = sampleOf(samples, { ...where, shape, name: 'ours' })
    const cells = others.map((name) => {
      const [best, median] = ['best', 'median'].map((statistic) => ratio(samples, { ...where, shape }, name, statistic))
      return `${pair(best, median)}${best > mostOnAnyShape && !isByHand(name) ? ' *slower*' : ''}`
    })
    return [shape, `${duration(statistics.best(nanos))} (${duration(statistics.median(nanos))})`, ...cells]
  })
  const means = others.map((name) => `**${pair(...['best', 'median'].map((statistic) => meanRatio(samples, where, name, statistic)))}**`)
  return table(['shape', 'ours', ...others.map((name) => `ours / ${name.replace('ours, ', '')}`)], [...rows, ['**geometric mean**', '', ...means]])
}

const duration = (nanos) => (nanos < 1000 ? `${nanos.toFixed(1)} ns` : `${(nanos / 1000).toFixed(1)} µs`)

function importTable(imports) {
  return table(['module', 'ms above an empty one, least', 'median'], imports.map(({ name, best, median }) => [name, best.toFixed(1), median.toFixed(1)]))
}
