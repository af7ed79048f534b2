/** The links and anchors of pages, read as a browser has them, so that what stands in code is none. */
import { posix } from 'node:path'
import { attributes } from '../../text/read-page.js'

type Pages = Readonly<Record<string, string>>

/** Reading a page takes longer than all else here. Each reader gets a list of its own, which some of them sort. */
const known = new Map<string, string[]>()

function read(text: string, name: 'id' | 'href'): string[] {
  const key = `${name} ${text}`
  const values = known.get(key) ?? attributes(text, 'a', name)
  known.set(key, values)
  return [...values]
}

export function idsOf(text: string): string[] {
  return read(text, 'id')
}

/** Each link with the page that it stands on, but those to the web. */
export function linksOf(pages: Pages): { page: string; link: string }[] {
  return Object.entries(pages).flatMap(([page, text]) => read(text, 'href').filter((link) => !/^https?:/.test(link)).map((link) => ({ page, link })))
}

/** Those that lead to no page, or to no anchor of it. */
export function brokenLinks(pages: Pages): { page: string; link: string }[] {
  const ids = new Map(Object.entries(pages).map(([page, text]) => [page, new Set(idsOf(text))]))
  return linksOf(pages).filter(({ page, link }) => {
    const [path = '', id] = link.split('#')
    const found = ids.get(path === '' ? page : posix.join(posix.dirname(page), decodeURIComponent(path)))
    return !found || (id !== undefined && !found.has(decodeURIComponent(id)))
  })
}
