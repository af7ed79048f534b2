/** `floo-schema docs dev`: the site on this machine, which follows each save of the spec. */
import { templatesOf } from '../io/read-templates.js'
import { nodeScript, startProgram } from '../io/run-program.js'
import { readSpec } from '../io/read-spec.js'
import { namingTemplates, shownOf } from './compile-spec.js'
import type { DocsDevOptions } from './docs.js'
import { installedTools, writeProject } from './docs-project.js'
import { fail } from './fail.js'
import { follow } from './follow.js'
import { outputOf } from './present.js'
import { summaryOf } from './report.js'
import type { Terminal } from './terminal.js'

/** Serves until `signal` says stop or the server ends. The exit code is 0, or 1 when the server could not go on. */
export async function docsDev(options: DocsDevOptions, terminal: Terminal, signal?: AbortSignal): Promise<number> {
  const { say, show } = outputOf(options, terminal)
  const tools = installedTools(terminal)
  const end = new AbortController()
  signal?.addEventListener('abort', () => end.abort())
  let server: ReturnType<typeof startProgram> | undefined
  let code = 0

  const serve = (folder: string) => {
    server = startProgram(nodeScript(tools.script), ['dev', folder, '--port', String(options.port), '--strictPort', '--host', '127.0.0.1'], { cwd: folder, say })
    void server.ended.then((ended) => {
      if (!end.signal.aborted) code = ended.code === 0 ? 0 : 1
      end.abort()
    }, (error: unknown) => {
      code = fail(error, options.json, terminal)
      end.abort()
    })
  }

  await follow(options, terminal, roundOf(), end.signal)
  server?.stop()
  await server?.ended.catch(() => undefined)
  return code

  /** Reads the spec and writes the pages that it changes; what is wrong is told, and the last good pages stay. */
  function roundOf(): () => Promise<void> {
    let complaint = ''
    return async () => {
      try {
        const sources = readSpec(options.spec, terminal.cwd)
        const { compile } = await import('../pipeline.js')
        const templates = templatesOf(options, terminal.cwd)
        const compilation = await namingTemplates(options, terminal.cwd, () => compile(sources, templates))
        const shown = shownOf(sources, compilation.diagnostics)
        show(shown)
        const project = await writeProject(compilation, tools, options, terminal)
        if (!project) say(`${summaryOf(shown.map(({ finding }) => finding))}; the pages stay as they are`)
        else if (!server) serve(project.folder)
        complaint = ''
      } catch (error) {
        const text = error instanceof Error ? error.message : String(error)
        if (text !== complaint) fail(error, options.json, terminal)
        complaint = text
      }
    }
  }
}
