/**
 * Stories: what a user types and sees, as text. Prose stands at the left margin; a session is indented
 * by two spaces: `$ ` begins a command, `> ` goes on with it, and what follows is what it prints, stdout
 * and stderr together. `…` stands for anything within a line, alone on a line for any number of lines.
 * `[1]` at the end is the exit code, where it is not 0.
 */
export interface Step {
  line: number
  command: string
  expected: string[]
  exitCode: number
}

export function readStory(text: string): Step[] {
  const steps: Step[] = []
  text.split('\n').forEach((line, index) => {
    const session = /^ {2}(.*)$/.exec(line)?.[1]
    const step = steps.at(-1)
    if (session?.startsWith('$ ')) steps.push({ line: index + 1, command: session.slice(2), expected: [], exitCode: 0 })
    else if (session === undefined || !step) return
    else if (session.startsWith('> ') || session === '>') step.command += `\n${session.slice(2)}`
    else if (/^\[\d+\]$/.test(session)) step.exitCode = Number(session.slice(1, -1))
    else step.expected.push(session)
  })
  return steps
}

/** All commands as one bash script, which prints a mark and the exit code behind each. */
export function scriptOf(steps: readonly Step[], mark: string): string {
  return ['exec 2>&1', ...steps.map(({ command }) => `{\n${command}\n} < /dev/null\nprintf '%s %d\\n' '${mark}' $?`)].join('\n')
}

export interface Outcome { printed: string[]; exitCode: number }

export function outcomesOf(output: string, mark: string): Outcome[] {
  const pieces = output.split(new RegExp(`${mark} (\\d+)\\n`))
  return Array.from({ length: (pieces.length - 1) / 2 }, (_, index) => {
    const text = pieces[2 * index] ?? ''
    return { printed: text === '' ? [] : text.replace(/\n$/, '').split('\n'), exitCode: Number(pieces[2 * index + 1]) }
  })
}

/** Whether the lines are the expected ones, wildcards taken into account. A blank line inside a session may be left out of neither. */
export function fits(printed: readonly string[], expected: readonly string[]): boolean {
  const pattern = trimmed(expected).map((line) => (line === '…' ? '(?:.*\\n)*?' : `${escaped(line).replaceAll('…', '.*')} *\\n`)).join('')
  return new RegExp(`^${pattern}$`).test(trimmed(printed).map((line) => `${line}\n`).join(''))
}

/** Blank lines around a session are layout. */
function trimmed(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => line.trim() !== '')
  return first < 0 ? [] : lines.slice(first, lines.findLastIndex((line) => line.trim() !== '') + 1)
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
