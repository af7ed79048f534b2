/** The recorded payloads, one list for each thing that is validated. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Recording {
  /** `message.ndjson:12`, for messages. */
  place: string
  name: string
  value: unknown
  note: string
}

interface Line { event?: string; args?: unknown[]; type?: string; value?: unknown; note?: string }

const folder = join(import.meta.dirname, '../recorded')

export const recordings: readonly Recording[] = readdirSync(folder).filter((file) => file.endsWith('.ndjson')).sort().flatMap((file) =>
  readFileSync(join(folder, file), 'utf8').trimEnd().split('\n').map((text, index) => {
    const { event, args, type, value, note } = JSON.parse(text) as Line
    return { place: `${file}:${index + 1}`, name: event ?? type ?? '', value: args ?? value, note: note ?? '' }
  }))
