/**
 * The doors from spec text into Markdown. Each takes any string and gives Markdown that shows that
 * string and leaves the page's structure alone: on GitHub, and in a docs site that compiles pages
 * as Vue templates. All of it fits into a paragraph, a heading, a list item and a table cell alike.
 */

/** Markdown that is finished: printed as it is, while a plain string is always escaped. */
export class Markdown {
  constructor(readonly source: string) {}

  toString(): string {
    return this.source
  }
}

/** Markdown with values in it: the literal parts are ours, plain strings among the values are text. */
export function md(parts: TemplateStringsArray, ...values: (string | Markdown)[]): Markdown {
  const source = parts.map((part, index) => part + sourceOf(values[index] ?? empty))
  return new Markdown(source.join(''))
}

/** The parts one after the other, with Markdown of ours between them. */
export function joined(parts: readonly (string | Markdown)[], separator: string): Markdown {
  return new Markdown(parts.map(sourceOf).join(separator))
}

export const empty = new Markdown('')

function sourceOf(value: string | Markdown): string {
  return typeof value === 'string' ? text(value).source : value.source
}

/**
 * Text as it is. Characters with a meaning become entities (Vue leaves those alone, too); what
 * renderers would still find in the decoded text (addresses) is cut by an empty comment.
 */
export function text(value: string): Markdown {
  const escaped = spelledOut(value).replace(
    /^[ \n\t]|[ \n!]$|^[-+=:.)]|(?<=^\d+)[.)]|(?<=[A-Za-z0-9])_+(?=[A-Za-z0-9])|[&<>\\`*_[\]{}|~#\t]|:(?=[\w+:-])|:\/(?=\/)|@(?=\S)|www(?=\.)|\$|\n/giu,
    (found) => replacements.get(found.toLowerCase()) ?? (/^(?:.|\n)$/u.test(found) ? entity(found) : cut(found)),
  )
  const visible = escaped.replace(invisible, entity)
  // An embedding that the text does not close would turn what follows on the line around.
  return new Markdown(/[\u202a-\u202e\u2066-\u2069]/u.test(value) ? `<span dir="auto">${visible}</span>` : visible)
}
