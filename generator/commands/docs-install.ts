/** `floo-schema docs install`: the builder of the site, once for all contracts. */
import { readTemplates } from '../io/read-templates.js'
import { installSiteTools, siteTools } from '../io/site-tools.js'
import type { DocsOptions } from './options.js'
import { outputOf } from './present.js'
import type { Terminal } from './terminal.js'

/** The exit code: 0. */
export async function docsInstall(options: DocsOptions, terminal: Terminal): Promise<number> {
  const { say, finish } = outputOf(options, terminal)
  const templates = readTemplates(['site'])
  const tools = siteTools(templates, terminal.cwd)
  if (tools.isInstalled) say(`VitePress is there already, in ${tools.folder}`)
  else {
    await installSiteTools(tools, templates, say)
    say(`VitePress is in ${tools.folder}`)
  }
  finish({ ok: true, folder: tools.folder, installed: !tools.isInstalled })
  return 0
}
