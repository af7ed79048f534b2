/** `{#event_flooNotice}` at the end of a heading, as docs hosts write anchors; in MDX inside a comment. */
export function headingAnchor(text: string): { text: string; anchor?: string } {
  const open = text.lastIndexOf('{')
  const anchor = open < 0 ? undefined : /^\{ ?(?:\/\* ?)?#([^\s{}]+)(?: ?\*\/)? ?\}$/.exec(text.slice(open))?.[1]
  return anchor === undefined ? { text } : { text: text.slice(0, open).trim(), anchor }
}
