/** RULES.md: all rules of the toolchain on one page, made of the catalogues. */
import { type Rule, rules } from '../../generator/diagnostics.js'
import { lintRules } from '../../generator/lint-rules.js'
import { outputRules } from '../../generator/output-rules.js'
import { recordingRules } from '../../generator/recording-rules.js'

interface Chapter { title: string; about: string; rules: Readonly<Record<string, Rule & { isFixable?: boolean }>>; language: string }

const chapters: Chapter[] = [
  { title: 'The spec', about: 'What `generate`, `check`, `lint` and `diff` find in the files of a contract. An error means that nothing is written.', rules, language: 'yaml' },
  {
    title: 'Style', language: 'yaml', rules: lintRules,
    about: 'What `floo-schema lint` finds in a contract without errors. `lint.rules` in contract.yaml says how much a rule counts there; `lint: { rule: reason }` at a part of a domain excepts it and what is inside it.',
  },
  { title: 'The output', about: 'What stands in the way of `generate`, and what `check` finds stale.', rules: outputRules, language: 'yaml' },
  { title: 'Recordings', about: 'What `validate` finds in recorded events.', rules: recordingRules, language: 'json' },
]

/** The examples are the body of a domain file, the file of a language, or a line of a recording. */
export function rulesPage(): string {
  const contents = chapters.map(({ title, rules: all }) => `- ${title}: ${Object.keys(all).map((id) => `[${id}](#${id})`).join(', ')}`)
  return `# Rules

Every rule of floo-schema: what it says, why it exists, what to do, and an example that breaks it beside one that keeps it. \`floo-schema explain RULE\` tells the same. This page is made from the catalogues; \`UPDATE_RULES=1 npx vitest run --config test/vitest.config.ts test/lint/rules-page.test.ts\` writes it anew.

${contents.join('\n')}
${chapters.map(chapterText).join('')}`
}

function chapterText({ title, about, rules: all, language }: Chapter): string {
  return `\n## ${title}\n\n${about}\n${Object.entries(all).map(([id, rule]) => ruleText(id, rule, language)).join('')}`
}

function ruleText(id: string, { severity, sentence, hint, why, file, bad, good, isFixable }: Rule & { isFixable?: boolean }, language: string): string {
  const mend = [...(hint === undefined ? [] : [`What to do: ${prose(hint)}.`]), ...(isFixable === true ? ['`floo-schema lint --fix` does it.'] : [])]
  const where = file === 'locale' ? ', in `locales/de.yaml`' : ''
  return [
    `\n### ${id}\n\n${severity === 'error' ? 'Error' : 'Warning'}: *${prose(sentence)}*\n\n${prose(why)}\n`,
    ...(mend.length > 0 ? [`\n${mend.join(' ')}\n`] : []),
    ...(bad === undefined ? [] : [`\nWrong${where}:\n\n${fence(language, bad)}`]),
    ...(good === undefined ? [] : [`\nRight${where}:\n\n${fence(language, good)}`]),
  ].join('')
}

/** Signs that Markdown and HTML would take for their own. */
function prose(text: string): string {
  return text.split(/(`[^`]*`)/).map((part) => (part.startsWith('`') ? part : part.replace(/[*_<>[\]|\\]/g, '\\$&'))).join('')
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\`\n`
}
