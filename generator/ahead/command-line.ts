/**
 * `generate` and `check` as a few CommonJS files. Node takes a third of a millisecond and more for each module that
 * it loads, and before 22.1 compiled code can be kept of CommonJS only.
 */
import { basename, dirname, isAbsolute, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import type { OutputFile } from '../files.js'

const commands = resolve(fileURLToPath(new URL('../commands', import.meta.url)))
/** What those two may load when they are asked to. All other commands stay modules. */
const bundled = new Set(['generate.js', 'check.js', 'watch.js', 'print-inputs.js'].map((name) => join(commands, name)))

/** The files that the command line looks for, and the module that each of them stands for. */
const entries = { cli: join(commands, 'index.js'), 'cli-unchanged': join(commands, 'unchanged.js') }
/** Their names; whatever else there is they load. */
export const commandLineEntries: readonly string[] = Object.keys(entries).map((name) => `${name}.cjs`)

/** All files of the bundle. Each name begins with `cli`, and each entry exports what its module does. */
export async function commandLine(): Promise<OutputFile[]> {
  const bundle = await rolldown({
    input: entries,
    platform: 'node',
    // Comments name the modules from there.
    cwd: dirname(commands),
    plugins: [{ name: 'what is not bundled', resolveId: (id, importer = '', { kind }) => leftOut(id, dirname(importer), kind) }],
  })
  const { output } = await bundle.generate({ format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'cli-[name].cjs' })
  await bundle.close()
  return output.flatMap((file) => (file.type === 'chunk' ? [{ path: file.fileName, text: file.code }] : []))
}

/** Libraries, and commands that are loaded by others only when they are asked for. */
function leftOut(id: string, folder: string, kind: string): { id: string; external: true } | undefined {
  if (isAbsolute(id)) return undefined
  if (!id.startsWith('.')) return { id, external: true }
  const path = join(folder, id)
  return kind === 'dynamic-import' && dirname(path) === commands && !bundled.has(path) ? { id: `../commands/${basename(path)}`, external: true } : undefined
}
