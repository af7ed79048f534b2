/** What a search can lead to: every part of a page that has a heading, and every row that has an anchor. */

export interface Section {
  anchor: string
  /** From the page's own down to the section's. */
  titles: string[]
  text: string
}

const start = /<h([1-6])[^>]*? id="([^"]*)"[^>]*>(.*?)<\/h\1>|<tr>\s*<td[^>]*><a id="([^"]*)" class="row-anchor"[^>]*>[^<]*<\/a>(.*?)<\/td>|<\/table>/gs

/** The sections of a built page. A row's title is its first cell, below the heading that it stands under. */
export function* sectionsOf(_path: string, html: string): Generator<Section> {
  const headings: string[] = []
  let current: Section | undefined
  let above: Section | undefined
  let end = 0
  for (const match of html.matchAll(start)) {
    const between = html.slice(end, match.index)
    if (current) current.text += ` ${plain(between)}`
    end = match.index + match[0].length
    const [, level, id = '', title = '', row, cell = ''] = match
    if (level !== undefined) {
      if (above && above !== current) yield above
      if (current) yield current
      headings.length = Number(level) - 1
      headings[Number(level) - 1] = plain(title)
      above = current = { anchor: id, titles: headings.filter((each) => each !== undefined && each !== ''), text: '' }
    } else if (row !== undefined) {
      if (current && current !== above) yield current
      current = { anchor: row, titles: [...(above?.titles ?? []), plain(cell)], text: '' }
    } else {
      if (current && current !== above) yield current
      current = above
    }
  }
  if (current) current.text += ` ${plain(html.slice(end))}`
  if (above && above !== current) yield above
  if (current) yield current
}

/** What is shown, still as HTML: the box prints titles as they are. Names that the builder would take for its own stay broken. */
function plain(html: string): string {
  return html
    .replace(/<button[^>]*>.*?<\/button>|<span class="lang">.*?<\/span>|<svg.*?<\/svg>/gs, '')
    .replace(/<wbr>|&(?:ZeroWidthSpace|#8203|#x200b);|\u200B/g, '')
    .replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim()
    .replace(/_(?:VP|VITE)(?=_)/g, '$&\u2060')
}
