/** `floo-schema docs build`: the spec becomes a site that any web server can serve. */
import { join, resolve } from 'node:path'
import { counted } from '../counted.js'
import { nodeScript, runProgram } from '../io/run-program.js'
import { foreignFiles, placeSite, readSiteFiles, type SiteFile, siteInTheWay } from '../io/site-folder.js'
import { withSiteProject } from '../io/site-tools.js'
import { findFaults } from '../website/check-pages.js'
import { withPolicy } from '../website/policy.js'
import { compileSpec } from './compile-spec.js'
import type { DocsBuildOptions } from './docs.js'
import { installedTools, type SiteProject, writeProject } from './docs-project.js'
import { summaryOfContract } from './generate.js'
import { contractSummary, doneText } from './outcome.js'
import { outputOf } from './present.js'
import { summaryOf } from './report.js'
import type { Terminal } from './terminal.js'

/** So many of the builder's last lines are shown when it gives up. */
const lastLines = 20

/** The exit code: 0, or 1 when the site could not be built and the folder stays as it was. */
export async function docsBuild(options: DocsBuildOptions, terminal: Terminal): Promise<number> {
  const started = terminal.now()
  const { say, show, finish } = outputOf(options, terminal)
  const place = resolve(terminal.cwd, options.site)
  const tools = installedTools(terminal)
  const foreign = foreignFiles(place)
  if (foreign.length > 0) throw siteInTheWay(options.site, foreign)

  const { compilation, shown } = await compileSpec(options, terminal)
  const findings = shown.map(({ finding }) => finding)
  show(shown)
  const { project, files, faults } = await withSiteProject(tools, options.spec, terminal.cwd, async () => {
    const written = await writeProject(compilation, tools, options, terminal)
    return { project: written, ...(written ? await buildProject(written, tools.script, options.base) : { files: [], faults: [] }) }
  })
  if (!project || !compilation.model || faults.length > 0) {
    for (const fault of faults) say(fault)
    say(project ? `the site could not be built; ${options.site} stays as it was` : `${summaryOf(findings)}; ${options.site} stays as it was`)
    finish({ ok: false, site: options.site, faults, findings } satisfies SiteReport)
    return 1
  }

  placeSite(place, files)
  const contract = contractSummary(summaryOfContract(compilation.model))
  const bytes = files.reduce((sum, file) => sum + file.bytes.length, 0)
  say(contract, contract)
  say(`${counted(project.pages.length, 'page')} in ${options.site}: ${counted(files.length, 'file')}, ${(bytes / 1e6).toFixed(1)} MB`)
  say(doneText(terminal.now() - started))
  finish({ ok: true, site: options.site, pages: project.pages.length, files: files.length, bytes, faults, findings } satisfies SiteReport)
  return 0
}

/** What `docs build --json` prints. */
export interface SiteReport {
  ok: boolean
  site: string
  /** How many there are; absent when nothing was built. */
  pages?: number
  files?: number
  bytes?: number
  /** What was wrong with the pages, a line each, or what the builder said. */
  faults: string[]
  findings: unknown[]
}

/** Runs the builder, and looks at what it has made. */
async function buildProject({ folder, pages }: SiteProject, script: string, base: string): Promise<{ files: SiteFile[]; faults: string[] }> {
  const built = join(folder, '.vitepress', 'dist')
  const { code, output } = await runProgram(nodeScript(script), ['build', folder, '--outDir', built, '--base', base], { cwd: folder })
  if (code !== 0) return { files: [], faults: output.trim().split('\n').slice(-lastLines) }
  const files = readSiteFiles(built).map(({ path, bytes }): SiteFile => ({
    path, bytes: path.endsWith('.html') ? Buffer.from(withPolicy(Buffer.from(bytes).toString('utf8'))) : bytes,
  }))
  const html = files.filter(({ path }) => path.endsWith('.html')).map(({ path, bytes }) => ({ path, html: Buffer.from(bytes).toString('utf8') }))
  return { files, faults: findFaults(html, pages, new Set(files.map(({ path }) => path)), base) }
}
