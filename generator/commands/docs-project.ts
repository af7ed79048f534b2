/** What building and serving the site begin with: the spec becomes the project that VitePress works on. */
import { MachineError } from '../io/errors.js'
import { readPages } from '../io/read-pages.js'
import { readRulesPage, readTemplates } from '../io/read-templates.js'
import { type SiteTools, siteTools, writeSiteProject } from '../io/site-tools.js'
import type { Compilation } from '../pipeline.js'
import type { ExpectedPage } from '../website/check-pages.js'
import type { DocsOptions } from './options.js'
import type { Terminal } from './terminal.js'

export interface SiteProject {
  /** Its folder. */
  folder: string
  pages: ExpectedPage[]
}

/** The builder, which must be installed. */
export function installedTools({ cwd }: Terminal): SiteTools {
  const tools = siteTools(readTemplates(['site']), cwd)
  if (!tools.isInstalled) throw new MachineError('the site is built by VitePress, which is not installed; run `floo-schema docs install`')
  return tools
}

/** Writes the project of a compiled spec, and touches no file of it that stays the same. Nothing where the spec has errors. */
export async function writeProject({ model, files, translations = [] }: Omit<Compilation, 'diagnostics'>, tools: SiteTools, { spec, pages }: DocsOptions, { cwd }: Terminal): Promise<SiteProject | undefined> {
  if (!model) return undefined
  const { siteOf } = await import('../website/index.js')
  const own = pages === undefined ? [] : readPages(pages, cwd)
  const site = siteOf({ model, files, translations, templates: readTemplates(['site']), rules: readRulesPage(), own })
  return { folder: await writeSiteProject(tools, spec, site.files, cwd), pages: site.pages }
}
