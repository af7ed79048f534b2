import { describe, expect, it } from 'vitest'
import { renderer } from '../../../generator/emit/render-template.js'
import type { Model } from '../../../generator/model.js'
import { brokenLinks, idsOf, linksOf } from './links.js'
import { model, pagesOf, templates } from './sample.js'

describe('emitDocs', async () => {
  const pages = await pagesOf(model)
  const page = (name: string) => pages[`${name}.md`] ?? ''

  it('writes an index, a page per domain and a page of enums', () => {
    expect(Object.keys(pages)).toEqual(['index.md', 'talk.md', 'people.md', 'enums.md', 'llms.txt', 'llms-full.md'])
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
    ['talk', 'shows how to listen', "```ts\nimport { guardEvents } from 'chat-contract/guard'\n\nconst events = guardEvents(emitter, { mode: 'enforce' })\nevents.on('notice', (res) => {\n  if (res.kind === 'join') console.log(res.who)\n})\n```"],
    ['talk', 'draws which event carries which type', '```mermaid\nflowchart LR\n  e1("said")\n  e2("notice")\n  t1["Line"]\n  t2[/"Kind"/]\n  e1 --> t1\n  e2 --> t2\n```'],
    ['talk', 'leads to what an event uses', '**Uses:** [`Kind`](enums.md#enum-Kind)'],
    ['people', 'leads to what a type uses', '**Uses:** [`Line`](talk.md#type-Line)'],
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
    expect(linksOf(pages).length).toBeGreaterThan(30)
    expect(brokenLinks(pages)).toEqual([])
  })

  it('has no anchor twice on a page', () => {
    for (const text of Object.values(pages)) expect(idsOf(text)).toEqual([...new Set(idsOf(text))])
  })

  it('leaves no line without description and no hole', () => {
    for (const text of Object.values(pages)) {
      expect(text).not.toMatch(/undefined(?!`)|\[object|\|\s*\|$/m)
      expect(text).not.toMatch(/\n\n\n|[^\n]\n$\n|^\n/)
    }
  })

  it('keeps anchors when the order changes', async () => {
    const turned = await pagesOf({ ...model, typedefs: model.typedefs.toReversed(), events: model.events.toReversed() })
    expect(idsOf(turned['talk.md'] ?? '').sort()).toEqual(idsOf(page('talk')).sort())
  })

  it('keeps the structure of the page whatever a description holds', async () => {
    const hostile = 'x |\n\n# <script>alert({{ 1 }})</script>\n::: tip\n---\n[a](javascript:b) `'
    const spoilt = JSON.parse(JSON.stringify(model), (key, value: unknown) => (key === 'description' ? hostile : value)) as Model
    const hostilePages = await pagesOf(spoilt)
    const shape = (text = '') => text.split('\n').map((line) => line.replace(/[^|#`-].*?(?= \||$)/g, '.')).filter((line) => /^(?:#|\||```)/.test(line))
    expect(shape(hostilePages['talk.md'])).toEqual(shape(page('talk')))
    expect(hostilePages['talk.md']).not.toMatch(/<script|\{\{|\]\(javascript:/)
  })
})

describe('templates', () => {
  it.each([
    ['a name that the view does not have', 'docs/event.md.eta', 'one\n<%= it.event.titel %>', /docs\/event\.md\.eta:2: there is no titel here; there is name, anchor/],
    ['a name within a loop', 'docs/tables.md.eta', '<% for (const table of it.tables) { %>\n\n<%= table.row %><% } %>', /docs\/tables\.md\.eta:3: there is no row here; there is lead, rows/],
    ['a variable that nobody declares', 'docs/index.md.eta', '<%= titel %>', /docs\/index\.md\.eta:1: titel is not defined/],
    ['a value that is no text', 'docs/enums.md.eta', '\n\n<%= it.enums %>', /docs\/enums\.md\.eta:3: a template can print texts and numbers, but this is object/],
    ['a template that is not there', 'docs/index.md.eta', '<%~ include("docs/x.md.eta") %>', /docs\/x\.md\.eta: there is no such template/],
    ['a word that there is not', 'docs/event.md.eta', 'one\n\n<%= word("event.listner") %>', /docs\/event\.md\.eta:3: there is no word event\.listner; did you mean event\.listener\?/],
    ['a word without what goes into it', 'docs/examples.md.eta', '\n<%= word("moreExamples", { cuont: 1 }) %>', /docs\/examples\.md\.eta:2: the word moreExamples has a place \{count\}, for which nothing is given/],
    ['broken code', 'docs/index.md.eta', '<% for { %>', /docs\/index\.md\.eta: Bad template syntax: Unexpected token/],
  ])('%s is an error with its place', async (_, path, template, message) => {
    await expect(pagesOf(model, { from: new Map([...templates, [path, template]]) })).rejects.toThrow(message)
  })

  it('of the package have no words of the docs', () => {
    expect(() => renderer(new Map([['package/x.eta', '\n<%= word("yes") %>']]))('package/x.eta', {})).toThrow(/package\/x\.eta:2: this page has no words: yes/)
  })

  it('print raw only what other templates have printed', () => {
    for (const [path, template] of templates) if (path.endsWith('.eta')) expect(template.replace(/<%~ include\(/g, '')).not.toContain('<%~')
  })
})
