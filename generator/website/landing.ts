/** The site's first page: what the contract is, what arrives, and what an app writes to get it. */
import type { Event, Model } from '../model.js'
import { prettyJson } from '../text/json.js'
import { code, codeBlock, link, linkTarget, md, text } from '../text/markdown.js'
import { blocksOf } from './blocks.js'
import { tameText } from './build-words.js'
import { overviewPage, type Part } from './places.js'
import { fill, type SiteWords } from './words.js'

const width = 60

export interface Landing { markdown: string; front: Readonly<Record<string, unknown>> }

/** A domain's page: its title and description are HTML. */
export interface DomainCard { page: string; title: string; description: string }

export interface LandingSources {
  /** Of the contract, as HTML. */
  description: string
  /** The package's own, whose first blocks install it and listen to an event. */
  readme: string
  domains: readonly DomainCard[]
  parts: readonly Part[]
}

export function landingPage({ contract, events, typedefs, enums }: Model, { description, readme, domains, parts }: LandingSources, words: SiteWords): Landing {
  const counts = fill(words.counts, { events: events.length, types: typedefs.length, enums: enums.length })
  const event = events.find(({ args, examples }) => args.length > 0 && examples.length > 0) ?? events.find(({ examples }) => examples.length > 0)
  const part = parts.find(({ kind, name }) => kind === 'event' && name === event?.name)
  const markdown = [
    ...(event && part ? ['<section class="arrives">\n', `## ${words.arrives}\n`, arriving(event), `\n${link(fill(words.details, { name: event.name }), `${part.page}#${part.id}`).source}\n`, '</section>\n'] : []),
    '<section class="listen">\n', `## ${words.install}\n`, ...firstBlock(readme, 'sh'), `\n## ${words.listen}\n`, ...firstBlock(readme, 'ts'), '\n</section>\n',
    '<section class="domains">\n', `## ${words.domains}\n`, '<ul>', ...domains.map(card), '</ul>', '\n</section>',
  ].join('\n')
  return {
    markdown,
    front: {
      title: `${contract.name} ${contract.version}`,
      titleTemplate: false,
      layout: 'home',
      hero: {
        name: tameText(text(contract.name).source),
        text: counts,
        tagline: description,
        actions: [
          { theme: 'brand', text: words.browse, link: `./${overviewPage.replace(/\.md$/, '.html')}` },
          { theme: 'alt', text: words.start, link: './guide/use.html' },
        ],
      },
    },
  }
}

/** In a list of HTML, because Markdown would read what is HTML once more. */
function card({ page, title, description }: DomainCard): string {
  return `<li><a href="${linkTarget(page.replace(/\.md$/, '.html')).source}">${title}</a> ${description}</li>`
}

function arriving({ name, examples }: Event): string {
  const [example] = examples
  return md`${code(name)}\n\n${codeBlock('json', prettyJson(example?.args ?? [], width))}\n`.source
}

function firstBlock(markdown: string, language: string): string[] {
  const block = blocksOf(markdown).find((each) => each.kind === 'code' && each.language === language)
  return block?.kind === 'code' ? [`${block.fence}${language}`, ...block.lines, block.fence] : []
}
