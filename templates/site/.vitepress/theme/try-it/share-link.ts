/** Links that carry a text in their fragment: `#try=NAME:` and the text, compressed, in the letters of base64url. */
import { longestText } from './judge.js'

export type Opened =
  | { text: string; problem?: undefined }
  | { text?: undefined; problem: 'damaged' | 'too-long' | 'unsupported' }

const start = '#try='

/** Longer links are cut off by some of the programs that people send them with. */
const longestPayload = 8000

/** The event or type that a fragment is about; nothing for any other fragment, an anchor for one. */
export function nameInFragment(fragment: string): string | undefined {
  if (!fragment.startsWith(start)) return undefined
  const [name = ''] = fragment.slice(start.length).split(':', 1)
  return decodeURIComponent(decodable(name))
}

/** A fragment that can be decoded, as the router takes for granted: where one cannot, each `%` stands for itself. */
export function decodable(fragment: string): string {
  try {
    decodeURIComponent(fragment)
    return fragment
  } catch {
    return fragment.replaceAll('%', '%25')
  }
}

/** Nothing where the text is too long for a link. */
export async function writeFragment(name: string, text: string): Promise<string | undefined> {
  if (text.length > longestText) return undefined
  const bytes = await passThrough(new CompressionStream('deflate-raw'), new TextEncoder().encode(withoutHalves(text)), longestPayload)
  const payload = bytes && btoa(String.fromCharCode(...bytes)).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
  return payload === undefined || payload.length > longestPayload ? undefined : `${start}${encodeURIComponent(name)}:${payload}`
}

/** Whatever a fragment holds, this returns. */
export async function readFragment(fragment: string): Promise<Opened> {
  if (!canShare()) return { problem: 'unsupported' }
  const payload = fragment.slice(fragment.indexOf(':') + 1)
  if (payload.length > longestPayload) return { problem: 'too-long' }
  if (!fragment.includes(':') || !/^[\w-]+$/.test(payload)) return { problem: 'damaged' }
  try {
    const packed = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
    // No character takes more than three bytes for each of its units.
    const bytes = await passThrough(new DecompressionStream('deflate-raw'), packed, 3 * longestText)
    const text = bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text === undefined || text.length > longestText ? { problem: 'too-long' } : { text }
  } catch {
    return { problem: 'damaged' }
  }
}

/** Browsers of before 2023 cannot. */
export function canShare(): boolean {
  return typeof CompressionStream === 'function' && typeof DecompressionStream === 'function'
}

/** What comes out at the other end; nothing if that is more than so many bytes, however much more it would be. */
async function passThrough(stream: CompressionStream | DecompressionStream, bytes: Uint8Array<ArrayBuffer>, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const writer = stream.writable.getWriter()
  // What is wrong with the bytes, the reading end tells as well.
  writer.write(bytes).then(() => writer.close()).catch(() => undefined)
  const reader = stream.readable.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    const chunk: Uint8Array = next.value
    size += chunk.length
    if (size > most) {
      reader.cancel().catch(() => undefined)
      return undefined
    }
    chunks.push(chunk)
  }
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

/** UTF-8 cannot hold half a character; in JSON its escape means the same. */
function withoutHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, (half) => `\\u${half.charCodeAt(0).toString(16)}`)
}
