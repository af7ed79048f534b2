/** Pages of documentation, as text. */
import { basename, dirname, resolve } from 'node:path'
import { attempt, InputError, MachineError, systemCode } from './errors.js'
import { readBytes } from './read-file.js'
import { sourcePath } from './read-spec.js'

/** Documentation of more bytes than this is no page. */
const mostBytes = 32 * 1024 * 1024

export interface PageText { path: string; text: string }

/** A page's text without a byte order mark, with line feeds only. */
export function readPage(name: string, cwd: string): PageText {
  const place = resolve(cwd, name)
  const bytes = bytesOf(place, name)
  if (!bytes) throw new InputError(`${name} is not a file`, 'name the files themselves, for example with `src/*.js`')
  if (bytes.length > mostBytes) throw new InputError(`${name} has more than 32 MB`, 'name the pages that describe events and types')
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return { path: sourcePath(dirname(name), basename(name), cwd), text: text.replace(/\r\n?/g, '\n') }
  } catch {
    throw new InputError(`${name} is not UTF-8 text`, 'save it as UTF-8')
  }
}

function bytesOf(place: string, name: string): Uint8Array | undefined {
  try {
    return attempt('read', place, () => readBytes(place, { followLinks: true, most: mostBytes + 1 }))
  } catch (error) {
    const code = error instanceof MachineError ? systemCode(error.cause) : undefined
    if (code === 'ENOENT') throw new InputError(`there is no file ${name}`)
    if (code === 'EISDIR') return undefined
    throw error
  }
}
