/** Plays a recording: what the SDK's listeners got and what its API returned, one JSON object a line. */
import { readAnswer } from './answers'
import type { Chat } from './chat'
import type { FakeIm } from './fake-im'

interface Line { event?: string; args?: unknown[]; type?: string; value?: unknown }

export async function play(chat: Chat, im: FakeIm, name: string): Promise<void> {
  const response = await fetch(`recordings/${name}.ndjson`)
  if (!response.ok) throw new Error(`no recording ${name}: ${response.status}`)
  for (const text of (await response.text()).trimEnd().split('\n')) {
    const { event, args = [], type, value } = JSON.parse(text) as Line
    if (event !== undefined) im.fire(event, args[0])
    else if (type !== undefined) readAnswer(chat, type, value)
    chat.played += 1
  }
}
