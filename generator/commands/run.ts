/** The command line: which commands there are. What they do is loaded when it is asked for. */
import { Command, Option } from 'commander'
import { packageInfo } from '../io/package-root.js'
import type { DiffOptions } from './diff.js'
import { addDocs } from './docs.js'
import { fail, usageText } from './fail.js'
import type { GenerateOptions } from './generate.js'
import type { ImportOptions } from './import.js'
import type { InitOptions } from './init.js'
import type { LintOptions } from './lint.js'
import type { LocalesOptions } from './locales.js'
import { addDiffOptions, addImportOptions, addJsonOption, addLintOptions, addLocalesOptions, addRecordingOptions, addSpecOptions, type SpecOptions } from './options.js'
import type { Terminal } from './terminal.js'
import type { ValidateOptions } from './validate.js'

/** Runs one command line (without `node` and the script) and returns its exit code. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0
  const program = describe(terminal, (result) => { code = result })
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    return fail(error, argv.includes('--json'), terminal)
  }
}

function describe(terminal: Terminal, end: (code: number) => void): Command {
  const program = new Command('floo-schema')
    .description('Event contracts in YAML: TypeScript types, validators, enums, JSON Schemas and docs from one source.')
    .version(packageInfo().version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out.write(text),
      writeErr: (text) => terminal.err.write(text),
      outputError: (text, write) => write(usageText(text)),
    })
    .showHelpAfterError('(--help shows what there is)')
    .addHelpText('after', exitCodesHelp)

  addSpecOptions(command(program, 'generate', 'write the package that the spec describes', [
    'generate',
    'generate --spec contract --out packages/contract',
    'generate --watch',
    'generate --print-inputs --json',
  ]))
    .option('--force', 'replace files that are in the way', false)
    .option('--watch', 'generate again after each save, and tell what it changed', false)
    .addOption(new Option('--print-inputs', 'print which files a run reads, one a line, and write nothing').default(false).conflicts(['force', 'watch']))
    .action(async (options: GenerateOptions & { watch: boolean; printInputs: boolean }) => {
      if (options.printInputs) end((await import('./print-inputs.js')).printInputs(options, terminal))
      else if (options.watch) end(await (await import('./watch.js')).watch(options, terminal))
      else end(await (await import('./generate.js')).generate(options, terminal))
    })

  addSpecOptions(command(program, 'check', 'tell whether the package is what the spec describes; write nothing', [
    'check',
    'check --format github',
  ]))
    .action(async (options: SpecOptions) => end(await (await import('./check.js')).check(options, terminal)))

  addLintOptions(command(program, 'lint', 'tell what is not in good style in the contract: names, texts, units, what is left over', [
    'lint',
    'lint --fix',
    'lint --deny-warnings --format github',
  ]))
    .action(async (options: LintOptions) => end(await (await import('./lint.js')).lint(options, terminal)))

  addJsonOption(command(program, 'init', 'write a small spec to start from', ['init', 'init packages/events']))
    .argument('[dir]', 'folder to write spec/ into', '.')
    .action(async (dir: string, options: InitOptions) => end((await import('./init.js')).init(dir, options, terminal)))

  addDiffOptions(command(program, 'diff', 'tell what changed in the contract, and for whom that breaks something', [
    'diff main',
    'diff v1.2.0 HEAD --fail-on breaking',
    'diff v1.2.0 --bump --changelog',
    'diff old/spec new/spec',
  ]))
    .argument('<base>', 'a revision of git, revision:folder, or a folder')
    .argument('[head]', 'the same; by default the folder of --spec as it is')
    .action(async (base: string, head: string | undefined, options: DiffOptions) =>
      end(await (await import('./diff.js')).diff(base, head, options, terminal)))

  addImportOptions(command(program, 'import', 'tell what a documented page says otherwise than the contract, or bring the contract up to it', [
    'import docs/types.md',
    'import src/types.js --write',
    'import src/*.js --init spec',
  ]))
    .argument('<pages...>', 'the documentation: JSDoc, Markdown of jsdoc-to-markdown, JSON of jsdoc, HTML, or text')
    .action(async (pages: string[], options: ImportOptions & { init?: string }) => {
      const { init: folder } = options
      if (folder !== undefined) end(await (await import('./import-init.js')).initFromPages(pages, folder, options, terminal))
      else end(await (await import('./import.js')).importPages(pages, options, terminal))
    })

  addLocalesOptions(command(program, 'locales', 'tell how far the translations of the contract are, or bring their files up to it', [
    'locales',
    'locales zh --write',
    'locales --write --prune',
  ]))
    .argument('[language]', 'zh, pt-BR; by default all that the contract has')
    .action(async (language: string | undefined, options: LocalesOptions) => end(await (await import('./locales.js')).locales(language, options, terminal)))

  addRecordingOptions(command(program, 'validate', 'check recorded events, one JSON object a line: { "event": …, "args": [ … ] }', [
    'validate session.ndjson',
    'gzip -dc session.ndjson.gz | floo-schema validate -',
    'validate --package node_modules/my-contract --type Message messages.ndjson',
  ]))
    .argument('<files...>', 'recordings; - is what is piped in')
    .action(async (files: string[], options: ValidateOptions) => end(await (await import('./validate.js')).validate(files, options, terminal)))

  addDocs(program, command, terminal, end)

  addJsonOption(command(program, 'explain', 'tell what a rule wants and why; without a rule, list all', [
    'explain',
    'explain unknown-type',
  ]))
    .argument('[rule]', 'the id that stands in the message')
    .action(async (rule: string | undefined, options: { json: boolean }) =>
      end((await import('./explain.js')).explain(rule, options, terminal)))

  return program
}

function command(program: Command, name: string, description: string, examples: readonly string[]): Command {
  const lines = examples.map((example) => `  $ ${example.includes('floo-schema') ? '' : 'floo-schema '}${example}`)
  return program
    .command(name)
    .description(description)
    .addHelpText('after', `\nExamples:\n${lines.join('\n')}`)
}

const exitCodesHelp = `
Example:
  $ floo-schema init && floo-schema generate

Exit codes:
  0 fine, 1 findings, 2 wrong usage, 3 the machine refused, 70 a bug of ours,
  130 and 143 interrupted`
