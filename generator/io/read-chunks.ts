/** Files of any size, piece by piece, and what can be said of them before. */
import { constants, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { access, open } from 'node:fs/promises'
import { Socket } from 'node:net'
import { resolve } from 'node:path'
import { setImmediate as turnOfOthers } from 'node:timers/promises'
import { attempt, InputError, systemCode } from './errors.js'

/** Small enough to stay near the processor, and as text no large object, which the engine would map anew for each. */
const size = 64 * 1024
const piecesBetweenSignals = 32

/** The bytes of a file, or nothing where only reading will tell; throws where it cannot be read. */
export async function sizeOfFile(path: string, cwd: string): Promise<number | undefined> {
  const place = resolve(cwd, path)
  try {
    const status = statSync(place)
    if (status.isDirectory()) throw new InputError(`${path} is a folder`, 'name the files in it')
    await access(place, constants.R_OK)
    return status.isFile() ? status.size : undefined
  } catch (error) {
    if (systemCode(error) === 'ENOENT') throw new InputError(`there is no file ${path}`)
    return attempt('read', path, () => { throw error })
  }
}

/** A file's bytes. Each piece lives until the one after it is asked for. */
export async function* chunksOf(path: string, cwd: string): AsyncGenerator<Buffer> {
  const told = (error: unknown): never => attempt('read', path, () => { throw error })
  if (attempt('read', path, () => statSync(resolve(cwd, path))).isFIFO()) return yield* fromPipe(path, cwd)
  const file = await open(resolve(cwd, path)).catch(told)
  try {
    const isPlain = (await file.stat()).isFile()
    const buffer = Buffer.allocUnsafeSlow(size)
    for (let count = 1; ; count += 1) {
      // Asking another thread takes longer than a disk; a device may keep us waiting. Signals want to be heard in both.
      if (isPlain && count % piecesBetweenSignals === 0) await turnOfOthers()
      const bytesRead = isPlain ? attempt('read', path, () => readSync(file.fd, buffer)) : (await file.read(buffer).catch(told)).bytesRead
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

/** A named pipe, or `<(command)`. Waiting in a thread for somebody to write would keep the process from ending. */
async function* fromPipe(path: string, cwd: string): AsyncGenerator<Buffer> {
  const fd = attempt('read', path, () => openSync(resolve(cwd, path), constants.O_RDONLY | constants.O_NONBLOCK))
  try {
    yield* new Socket({ fd, readable: true, writable: false }) as AsyncIterable<Buffer>
  } catch (error) {
    attempt('read', path, () => { throw error })
  }
}

/** What is piped in, by whatever can be iterated over. */
export async function* pipedIn(input: () => AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  // Node takes a folder for an empty stream.
  if (attempt('read', 'stdin', () => fstatSync(0)).isDirectory()) throw new InputError('stdin is a folder')
  try {
    yield* input()
  } catch (error) {
    attempt('read', 'stdin', () => { throw error })
  }
}
