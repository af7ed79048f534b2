/** What CI systems take for commands in the output of a program, written down apart from the code that defends against it. */
import fc from 'fast-check'

/** Invisible characters do not count in comparisons of .NET, in which GitHub's and Azure's agents are written. */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu

const commands: readonly RegExp[] = [
  // GitHub, and Azure's headings
  /^\s*::/,
  /##\[/,
  // Azure and TeamCity
  /##[a-z]+\[/i,
  // GitLab, Travis
  /^\s*section_(?:start|end):/,
  /^\s*travis_(?:fold|time):/,
  // Buildkite
  /^\s*(?:---|\+\+\+|~~~|\^\^\^)(?:\s|$)/,
]

/** The only lines that we mean as a command: annotations, with nothing in them that ends a property early. */
const annotation = /^::(?:error|warning|notice) file=[^:,]*,line=\d+,col=\d+,endLine=\d+(?:,endColumn=\d+)?,title=[a-z-]+::[^\r\n]*$/

// oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
const obeyed = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\u200E\u200F\u061C\u200B\uFEFF\u00AD\u3164]|\p{Cs}/u

/** What is wrong with a text that goes to a terminal or a log: nothing, or the lines that would act. */
export function acting(text: string, { annotations = false } = {}): string[] {
  return text.split('\n').filter((line) => {
    if (obeyed.test(line)) return true
    if (annotations && annotation.test(line) && !/##\[|##[a-z]+\[/i.test(line.replace(ignorable, ''))) return false
    return commands.some((command) => command.test(line) || command.test(line.replace(ignorable, '')))
  })
}

/** Texts made of what commands are made of. */
const splinters = [
  '::', ':', '::error ::x', '::set-output name=a::b', '::stop-commands::', '##[', '##[group]', '##vso[', '##vso[task.setvariable variable=a]b', '##', '#', '[',
  '##teamcity[', '--- ', '---', '+++ ', '~~~ ', '^^^ ', 'section_start:1:a', 'travis_fold:start:a', 'x', ' ', '\t', '%', '%0A', '%0a::error::', ',', '=', ']', '|',
  '\r', '\n', '\r\n', '\n::error::x', '\u001B', '\u001B[31m', '\u001B]8;;', '\u0007', '\u0000', '\u009B', '\u0085', '\u000B', '\f', '\u2028', '\u2029', '\u202E', '\u2066',
  '\u200B', '\u200C', '\u200D', '\uFEFF', '\u00AD', '\u034F', '\u3164', '\uFE0F', '\uD800', '\uDC00', '\u{E0041}', 'é', '漢', '😀', "'", '"', '\\', '\\n', '<', '(Did you mean ::x?)',
]

export const actingText = fc.array(fc.constantFrom(...splinters), { minLength: 1, maxLength: 6 }).map((parts) => parts.join(''))
