/** The line on which each element of a JSON list begins. Expects text that is known to be JSON. */
export function elementLines(json: string): number[] {
  const lines: number[] = []
  let line = 1
  let depth = 0
  let inText = false
  /** Whether an element of the outer list begins with the next thing that is no blank. */
  let begins = false
  for (let at = 0; at < json.length; at++) {
    const character = json[at]!
    if (inText) {
      if (character === '\\') at++
      else if (character === '"') inText = false
      continue
    }
    if (character === '\n') line++
    if (/\s/.test(character)) continue
    if (begins && depth === 1 && character !== ']') { lines.push(line); begins = false }
    if (character === '"') inText = true
    else if (character === '{' || character === '[') { begins = ++depth === 1 }
    else if (character === '}' || character === ']') depth--
    else if (character === ',' && depth === 1) begins = true
  }
  return lines
}
