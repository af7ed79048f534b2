/** The rules about what a contract says in other languages. */
import type { Rule } from './diagnostics.js'

export const localeRules = {
  'missing-locale': {
    severity: 'error',
    sentence: 'the language {locale} is listed here, but there is no locales/{locale}.yaml',
    hint: 'run `floo-schema locales {locale} --write`, which makes one with every text that there is to translate',
    why: 'The list of languages says which ones readers may choose.',
  },
  'unlisted-locale': {
    severity: 'error',
    sentence: 'the file {file} is not in the list of locales of contract.yaml',
    hint: 'add {locale} to the list where readers should meet it',
    why: 'A file that is not listed would silently have no effect.',
  },
  'unknown-text': {
    severity: 'error',
    sentence: 'the contract has no text at {path}',
    hint: 'correct the name; what is gone from the contract `floo-schema locales {locale} --write --prune` removes',
    why: 'A translation under a mistyped name would never be read, and one of what is gone looks as if it still were.',
    file: 'locale',
    bad: "language: Deutsch\ndomains:\n  shoop:\n    title: { of: 'd00aae6b', text: Laden }\n",
    good: "language: Deutsch\ndomains:\n  shop:\n    title: { of: 'd00aae6b', text: Laden }\n",
  },
  'unnoted-translation': {
    severity: 'error',
    sentence: 'nothing says which English {path} was made from',
    hint: 'run `floo-schema locales {locale} --write`, which notes the present one under `of`',
    why: 'Only what is noted tells later that the English has changed and the translation has not.',
    file: 'locale',
    bad: 'language: Deutsch\ndomains:\n  shop:\n    title: { text: Laden }\n',
    good: "language: Deutsch\ndomains:\n  shop:\n    title: { of: 'd00aae6b', text: Laden }\n",
  },
} as const satisfies Record<string, Rule>
