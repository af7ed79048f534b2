/** Examples stand as they are, but for blanks at the ends of lines and empty lines around. */
export function withoutBlankLines(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const first = lines.findIndex((line) => line !== '')
  return first < 0 ? '' : lines.slice(first, lines.findLastIndex((line) => line !== '') + 1).join('\n')
}
