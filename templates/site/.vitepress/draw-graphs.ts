/** Diagrams, drawn while the site is built. They take their colours from the page, and names in them are links. */
import { instance } from '@viz-js/viz'
import type { MarkdownRenderer } from 'vitepress'

interface Drawing { title: string; description: string; dot: string }

/** Pixels for each of Graphviz's points: as large as the text around. */
const scale = 1.15

const viz = await instance()
let drawn = 0

/** Blocks of the language `graph`, which the page function alone writes. */
export function drawGraphs(md: MarkdownRenderer): void {
  const others = md.renderer.rules.fence
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const token = tokens[index]
    if (token?.info.trim() === 'graph') return draw(JSON.parse(token.content) as Drawing)
    return others?.(tokens, index, options, env, self) ?? ''
  }
}

function draw({ title, description, dot }: Drawing): string {
  const id = `graph-${drawn += 1}`
  const svg = viz.renderString(dot, { format: 'svg' })
    .replace(/^[^]*?<svg width="(\d+)pt" height="\d+pt"/, (_, width: string) => `<svg class="graph" style="width: ${Math.round(Number(width) * scale)}px" role="group" aria-labelledby="${id}-title ${id}-text"`)
    // Titles of nodes are their numbers in the source, and colours are the page's.
    .replace(/<title>[^]*?<\/title>\n?|<!--[^]*?-->\n?/g, '')
    .replace(/ (?:font-family|font-size)="[^"]*"| xml:space="preserve"| (?:fill|stroke)="(?!none|transparent)[^"]*"/g, '')
    .replaceAll('xlink:href', 'href').replaceAll(/ xlink:title="[^"]*"/g, '').replace(/ xmlns:xlink="[^"]*"/, '')
    .replace('>', `><title id="${id}-title">${escaped(title)}</title><desc id="${id}-text">${escaped(description)}</desc>`)
  return `<div class="graph-frame" tabindex="0">${svg.trim()}</div>\n`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`)
}
