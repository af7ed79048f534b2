import { describe, expect, it } from 'vitest'
import { readPage } from '../../text/read-page.js'
import { idsOf } from './links.js'
import { model, pagesOf } from './sample.js'

describe('llms.txt', async () => {
  const { 'llms.txt': text = '' } = await pagesOf({ ...model, contract: { ...model.contract, description: 'One line,\n\nand *another*.' } })

  it('has the form of llmstxt.org: a title, a summary, and sections of links', () => {
    expect(text.split('\n')).toEqual([
      '# chat-contract',
      '',
      '> One line, and &#42;another&#42;.',
      '',
      'Version 1.0.0. It follows “Chat reference” of 2026-01-01, which belongs to SDK 4.2.',
      '',
      '## Reference',
      '',
      '- [Index](index.md): All events, types and enums in tables, and how to read the pages.',
      '- [Talk](talk.md): What is said. Events: [said](talk.md#event-said), [notice](talk.md#event-notice), [backToFront](talk.md#event-backToFront).',
      '- [People](people.md): Who talks.',
      '- [Enums](enums.md): All enums with the values on the wire and what they mean.',
      '',
      '## Optional',
      '',
      '- [All pages in one file](llms-full.md): The whole reference, for whoever reads it at once.',
      '',
    ])
  })
})

describe('llms-full.md', async () => {
  const { 'llms-full.md': full = '', ...pages } = await pagesOf(model)

  it('has all that the pages have, each anchor once, and links that stay in the file', () => {
    const ids = idsOf(full)
    expect(ids).toEqual([...new Set(ids)])
    expect(ids.filter((id) => !id.startsWith('page-'))).toEqual(Object.values(pages).flatMap(idsOf))
    expect(ids.filter((id) => id.startsWith('page-'))).toEqual(['page-index', 'page-talk', 'page-people', 'page-enums'])
    expect(full.match(/\]\((?!#)[^)]*\)/g)).toBeNull()
    expect(full).toContain('### [Talk](#page-talk)')
    expect(full).toContain('[the page of all enums](#page-enums)')
  })

  it('has the text of the pages', () => {
    const texts = new Set(readPage(full).texts)
    const head = /^(?:All events and types|All enums)/
    expect(Object.entries(pages).filter(([name]) => name !== 'llms.txt').flatMap(([, text]) => readPage(text).texts).filter((text) => !texts.has(text) && !head.test(text))).toEqual([])
  })
})

it('a link that a text only shows stays as it is', async () => {
  const typedefs = model.typedefs.map((typedef) => ({ ...typedef, examples: [{ title: 'x', value: '](talk.md#type-Line) \u0001talk.md\u0001#x', at: typedef.at }] }))
  const { 'llms-full.md': full = '', 'talk.md': talk = '' } = await pagesOf({ ...model, typedefs })
  for (const text of [full, talk]) expect(text).toContain('"](talk.md#type-Line) \\u0001talk.md\\u0001#x"')
})
