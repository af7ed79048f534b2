/** The figures as bars: an SVG for light and dark, drawn by hand. */
import { meanRatio } from './compare.js'

const titles = { is: 'is', issues: 'validate, all issues', valid: 'valid', varied: 'valid, several key sets', invalid: 'invalid' }
const panel = { width: 430, row: 19, head: 44, label: 136, value: 52, gap: 18 }
const margin = { side: 16, top: 78, bottom: 58 }
/** How many times as long as ours; peers are a hundred times apart, so the scale is logarithmic. */
const scale = { least: 0.2, most: 300, ticks: [1, 10, 100] }

const style = `text { font: 12px system-ui, sans-serif; fill: #1f2328 } .head { font-size: 16px; font-weight: 600 } .title { font-weight: 600 } .soft { fill: #59636e; font-size: 11px }
.value { paint-order: stroke; stroke: #ffffff; stroke-width: 4px } .back { fill: #ffffff } .bar { fill: #8c959f } .ours { fill: #0969da } .hand { fill: #1a7f37 } .grid { stroke: #d1d9e0 } .one { stroke: #0969da; stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .soft { fill: #9198a1 } .value { stroke: #0d1117 } .back { fill: #0d1117 } .bar { fill: #656c76 } .ours { fill: #4493f8 } .hand { fill: #3fb950 } .grid { stroke: #3d444d } .one { stroke: #4493f8 } }`

const escaped = (text) => String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const text = (x, y, content, attributes = '') => `<text x="${x}" y="${y}"${attributes}>${escaped(content)}</text>`

export function chart(samples, { date, cpu, node, versions }) {
  const panels = ['valid', 'varied', 'invalid'].map((regime) => ['is', 'issues'].map((question) => timesOf(samples, { question, regime })))
  const width = 2 * panel.width + panel.gap + 2 * margin.side
  let y = margin.top
  const drawn = panels.flatMap((row) => {
    const top = y
    const lines = Math.max(...row.map(({ times }) => times.length))
    if (lines === 0) return []
    y += panel.head + lines * panel.row + panel.gap
    return row.map((each, column) => drawPanel(each, margin.side + column * (panel.width + panel.gap), top))
  })
  const height = y + margin.bottom
  const list = Object.entries(versions).filter(([name]) => name !== 'esbuild' && name !== 'typescript').map(([name, version]) => `${name} ${version}`).join(', ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">
<title id="title">How long validators take, compared with the generated ones</title>
<desc id="desc">${escaped(described(panels.flat()))}</desc>
<style>${style}</style>
<rect class="back" width="${width}" height="${height}" rx="6"/>
${text(margin.side, 30, 'Time per call, where ours takes 1', ' class="head"')}
${text(margin.side, 52, `Geometric mean over ${new Set(samples.map(({ shape }) => shape)).size} shapes, best of the rounds, logarithmic scale. Shorter is faster.`, ' class="soft"')}
${drawn.join('\n')}
${text(margin.side, height - 34, `${date}, ${cpu}, ${node}`, ' class="soft"')}
${text(margin.side, height - 16, list, ' class="soft"')}
</svg>
`
}

/** For each contender how many times as long as ours it takes. */
function timesOf(samples, where) {
  const own = samples.filter(({ question, regime }) => question === where.question && regime === where.regime)
  const names = [...new Set(own.map(({ name }) => name))]
  return { ...where, times: names.map((name) => ({ name, time: 1 / meanRatio(own, where, name, 'best') })) }
}

function drawPanel({ question, regime, times }, left, top) {
  if (times.length === 0) return ''
  const room = panel.width - panel.label - panel.value
  const at = (time) => left + panel.label + (room * Math.log(Math.min(scale.most, Math.max(scale.least, time)) / scale.least)) / Math.log(scale.most / scale.least)
  const rowTop = (index) => top + panel.head + index * panel.row
  const bottom = rowTop(times.length)
  const grid = scale.ticks.map((tick) => `<line class="${tick === 1 ? 'one' : 'grid'}" x1="${round(at(tick))}" x2="${round(at(tick))}" y1="${top + panel.head - 4}" y2="${bottom}"/>${text(round(at(tick)), top + panel.head - 8, `${tick}×`, ' class="soft" text-anchor="middle"')}`)
  const bars = times.map(({ name, time }, index) => {
    const kind = name.startsWith('ours') ? 'ours' : name === 'hand' || name === 'plain' ? 'hand' : 'bar'
    return `${text(left + panel.label - 8, rowTop(index) + 13, name, ' text-anchor="end"')}<rect class="${kind}" x="${left + panel.label}" y="${rowTop(index) + 3}" width="${round(at(time) - left - panel.label)}" height="${panel.row - 6}" rx="2"/>${text(round(at(time)) + 6, rowTop(index) + 13, shown(time), ' class="soft value"')}`
  })
  return `<g>${text(left, top + 14, `${titles[question]}: ${titles[regime]}`, ' class="title"')}${grid.join('')}${bars.join('')}</g>`
}

const round = (number) => Math.round(number * 10) / 10
const shown = (time) => (time < 10 ? time.toFixed(2) : time.toFixed(0))

const described = (panels) => panels.filter(({ times }) => times.length > 0)
  .map(({ question, regime, times }) => `${titles[question]}, ${titles[regime]}: ${times.map(({ name, time }) => `${name} ${shown(time)}`).join(', ')}.`).join(' ')
