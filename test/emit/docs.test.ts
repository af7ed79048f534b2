import { describe, expect, it } from 'vitest'
import { build } from '../../generator/build/index.js'
import { emitDocs } from '../../generator/emit/docs/index.js'
import type { Templates } from '../../generator/files.js'
import { readTemplates } from '../../generator/io/read-templates.js'
import type { Model } from '../../generator/model.js'

const templates = readTemplates(['docs'])

const contract = `
name: chat-contract
version: '1.0.0'
description: A small chat.
license: MIT
source: { title: Chat reference, date: '2026-01-01', sdk: '4.2' }
domains: [talk, people]
`
const talk = `
title: Talk
description: What is said.
enums:
  Mood:
    description: How it is meant.
    type: int32
    values:
      - { value: 0, name: Kind, description: Well meant. }
      - { value: 1, name: Rude, description: Badly meant., observed: seen in 4.1, deprecated: Use Kind. }
  Kind:
    description: What a notice is about.
    type: string
    values:
      - { value: join, name: Join, description: Somebody came. }
      - { value: leave, name: Leave, description: Somebody went. }
typedefs:
  Line:
    description: A line of talk.
    properties:
      'said at': { type: int64, unit: epoch-ms, minimum: 0, documented: number, description: When it was said. }
      mood: { type: Mood, optional: true, description: How it is meant. }
      to:
        description: Who is meant.
        erratum: The page calls it from.
        properties:
          all: { type: boolean, description: Everybody., meanings: [{ value: true, description: Nobody is left out. }] }
    also:
      - { type: string, observed: 4.0 passes the bare text }
    examples:
      - { title: To all, value: { 'said at': 1, to: { all: true } } }
events:
  said:
    description: Somebody has said a Line, see \`Line\` and backToFront.
    args:
      line:
        type: Line
        description: What was said.
        also:
          - { type: undefined, observed: 4.0 passes nothing }
          - { observed: 4.1 passes it, properties: { raw: { type: 'any[]', description: Undecoded. } } }
    examples:
      - { title: Nothing, args: [] }
  notice:
    description: Somebody came or went.
    since: '4.2'
    args:
      res:
        description: What happened.
        discriminator: kind
        properties: { kind: { type: Kind, description: What happened. } }
        variants:
          join: { description: Somebody came., properties: { who: { type: string, description: Who came. } } }
          leave: { description: Somebody went. }
  backToFront:
    description: The list was turned around.
`
const people = `
title: People
description: Who talks.
typedefs:
  Crowd:
    description: Many people.
    properties:
      last: { type: 'Line | null', description: What they said last. }
      onJoin: { description: Called for each., callback: { args: { name: { type: string, description: Who it is. } } } }
`

function modelOf(files: Record<string, string>): Model {
  const sources = Object.entries(files).map(([name, text]) => ({ path: `${name}.yaml`, bytes: new TextEncoder().encode(text) }))
  const { model, diagnostics } = build(sources)
  if (!model) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return model
}

async function pagesOf(model: Model, from: Templates = templates): Promise<Record<string, string>> {
  return Object.fromEntries((await emitDocs(model, from, [])).map(({ path, text }) => [path, text]))
}

describe('emitDocs', async () => {
  const model = modelOf({ contract, talk, people })
  const pages = await pagesOf(model)
  const page = (name: string) => pages[`docs/${name}.md`] ?? ''

  it('writes an index, a page per domain and a page of enums', () => {
    expect(Object.keys(pages)).toEqual(['docs/index.md', 'docs/talk.md', 'docs/people.md', 'docs/enums.md'])
  })

  it.each([
    ['index', 'lists events by domain', '| [`said`](talk.md#event-said) | `line`: <code>[Line](talk.md#type-Line)</code> |'],
    ['index', 'says so where an event has no argument', '| [`backToFront`](talk.md#event-backToFront) | none |'],
    ['index', 'lists types with their direction', '| [`Line`](talk.md#type-Line) | [Talk](talk.md) | you receive |'],
    ['index', 'names the page that the contract follows', '“Chat reference” of 2026-01-01'],
    ['talk', 'anchors an event', '<a id="event-said"></a>\n### said\n'],
    ['talk', 'links names in prose', 'see [`Line`](#type-Line) and [backToFront](#event-backToFront).'],
    ['talk', 'prints the signature', '```ts\nsaid: (line?: Line | { raw: unknown[] }) => void\n```'],
    ['talk', 'marks what may be missing', '| <a id="event-said-line"></a>`line` | <code>[Line](#type-Line)</code> | no | What was said. |'],
    ['talk', 'lists observed forms with their evidence', '- `line` as `undefined`. *Observed:* 4.0 passes nothing.'],
    ['talk', 'shows what is in an observed form', '**`line` in its observed form:**\n\n| Argument | Type | Required | Meaning |\n| --- | --- | --- | --- |\n| `line.raw` | `any[]` | yes | Undecoded. |'],
    ['talk', 'prints examples as JSON', '**Example:** Nothing\n\n```json\n[]\n```'],
    ['talk', 'says since when', '- Since SDK 4.2.'],
    ['talk', 'has a table per variant', '**When `res.kind` is `join`:** Somebody came.\n\n| Argument |'],
    ['talk', 'anchors what is in a variant', '<a id="event-notice-res~join.who"></a>`res.who`'],
    ['talk', 'says that there is no argument', 'The listener gets no argument.'],
    ['talk', 'anchors properties by name', '| <a id="type-Line-said:20:at"></a>`["said at"]` | `int64` | yes |'],
    ['talk', 'tells unit, constraint and what the page says', 'When it was said.<br>Unit: milliseconds since 1970-01-01 UTC.<br>Allowed: at least `0`.<br>*The SDK\'s own page says:* type `number`.'],
    ['talk', 'puts nested properties below their owner', '`to` | `object` | yes | Who is meant.<br>*Erratum:* The page calls it from. |\n| <a id="type-Line-to.all"></a>`to.all` |'],
    ['talk', 'tells the meaning of single values', 'Everybody.<br>`true`: Nobody is left out.'],
    ['talk', 'lists the observed forms of a type', '**Also arrives:**\n\n- `string`. *Observed:* 4.0 passes the bare text.'],
    ['talk', 'leads back to where a type is used', '**Used by:** [`Crowd.last`](people.md#type-Crowd-last), [`said`](#event-said)'],
    ['people', 'links types on other pages', '<code>[Line](talk.md#type-Line) &#124; null</code>'],
    ['people', 'shows the arguments of a callback', '<a id="type-Crowd-onJoin.name"></a>`onJoin(name)` | `string`'],
    ['enums', 'lists values', '| <a id="enum-Mood-Kind"></a>`0` | `Kind` | Kind | Well meant. |'],
    ['enums', 'marks values', 'Badly meant.<br>**Deprecated:** Use Kind.<br>*Observed,* not on the SDK\'s own page: seen in 4.1.'],
    ['enums', 'says that an enum is closed', 'Closed: only these values of the type `int32`'],
    ['enums', 'leads back to where an enum is used', '**Used by:** [`Line.mood`](talk.md#type-Line-mood)'],
  ])('%s %s', (name, _, want) => {
    expect(page(name)).toContain(want)
  })

  it('has a target for every link', () => {
    const targets = new Set(Object.entries(pages).flatMap(([path, text]) =>
      [path.slice(5), ...[...text.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => `${path.slice(5)}#${id}`)],
    ))
    const links = Object.entries(pages).flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)]*)\)/g)].map(([, link = '']) => (link.startsWith('#') ? `${path.slice(5)}${link}` : link)),
    )
    expect(links.length).toBeGreaterThan(30)
    expect(links.filter((link) => !targets.has(link))).toEqual([])
  })

  it('has no anchor twice on a page', () => {
    for (const text of Object.values(pages)) {
      const ids = [...text.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id)
      expect(ids).toEqual([...new Set(ids)])
    }
  })

  it('leaves no line without description and no hole', () => {
    for (const text of Object.values(pages)) {
      expect(text).not.toMatch(/undefined(?!`)|\[object|\|\s*\|$/m)
      expect(text).not.toMatch(/\n\n\n|[^\n]\n$\n|^\n/)
    }
  })

  it('keeps anchors when the order changes', async () => {
    const turned = await pagesOf({ ...model, typedefs: model.typedefs.toReversed(), events: model.events.toReversed() })
    const ids = (text: string) => [...text.matchAll(/<a id="([^"]*)">/g)].map(([, id]) => id).sort()
    expect(ids(turned['docs/talk.md'] ?? '')).toEqual(ids(page('talk')))
  })

  it('keeps the structure of the page whatever a description holds', async () => {
    const hostile = 'x |\n\n# <script>alert({{ 1 }})</script>\n::: tip\n---\n[a](javascript:b) `'
    const spoilt = JSON.parse(JSON.stringify(model), (key, value: unknown) => (key === 'description' ? hostile : value)) as Model
    const hostilePages = await pagesOf(spoilt)
    const shape = (text = '') => text.split('\n').map((line) => line.replace(/[^|#`-].*?(?= \||$)/g, '.')).filter((line) => /^(?:#|\||```)/.test(line))
    expect(shape(hostilePages['docs/talk.md'])).toEqual(shape(page('talk')))
    expect(hostilePages['docs/talk.md']).not.toMatch(/<script|\{\{|\]\(javascript:/)
  })
})

describe('templates', () => {
  const model = modelOf({ contract, talk, people })

  it.each([
    ['a name that the view does not have', 'docs/event.md.eta', 'one\n<%= it.event.titel %>', /docs\/event\.md\.eta:2: there is no titel here; there is name, anchor/],
    ['a name within a loop', 'docs/tables.md.eta', '<% for (const table of it.tables) { %>\n\n<%= table.row %><% } %>', /docs\/tables\.md\.eta:3: there is no row here; there is lead, rows/],
    ['a variable that nobody declares', 'docs/index.md.eta', '<%= titel %>', /docs\/index\.md\.eta:1: titel is not defined/],
    ['a value that is no text', 'docs/enums.md.eta', '\n\n<%= it.enums %>', /docs\/enums\.md\.eta:3: a template can print texts and numbers, but this is object/],
    ['a template that is not there', 'docs/index.md.eta', '<%~ include("docs/x.md.eta") %>', /docs\/x\.md\.eta: there is no such template/],
    ['broken code', 'docs/index.md.eta', '<% for { %>', /docs\/index\.md\.eta: Bad template syntax: Unexpected token/],
  ])('%s is an error with its place', async (_, path, template, message) => {
    await expect(pagesOf(model, new Map([...templates, [path, template]]))).rejects.toThrow(message)
  })

  it('print raw only what other templates have printed', () => {
    for (const template of templates.values()) expect(template.replace(/<%~ include\(/g, '')).not.toContain('<%~')
  })
})
