/** The chat client of test/consumers/chat as its developers have it: in a folder of its own, with what it needs installed. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const source = join(import.meta.dirname, '../consumers/chat')
const recorded = join(import.meta.dirname, '../recorded')

/** As things happen: people log in, lists are loaded, messages come. */
const order = ['session', 'user', 'roster', 'group', 'conversation', 'message', 'file']

/** All recordings as one text; of each domain what the API returns comes before the events. */
export function recordedText() {
  const names = readdirSync(recorded).filter((file) => file.endsWith('.ndjson')).map((file) => file.replace('.ndjson', ''))
  const missing = [...order.filter((name) => !names.includes(name)), ...names.filter((name) => !order.includes(name))]
  if (missing.length > 0) throw new Error(`recordings and their order differ: ${missing}`)
  const lines = order.map((name) => readFileSync(join(recorded, `${name}.ndjson`), 'utf8').trimEnd().split('\n'))
  const isEvent = (line) => line.startsWith('{"event"')
  return `${lines.flatMap((own) => [...own.filter((line) => !isEvent(line)), ...own.filter(isEvent)]).join('\n')}\n`
}

/** The lines of a recording that is the app's own. */
export function linesOf(name) {
  return readFileSync(join(source, 'recordings', `${name}.ndjson`), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line))
}

/** Fills a folder, in which floo-contract is installed already. */
export function makeChatApp(folder) {
  cpSync(source, folder, { recursive: true })
  for (const name of ['vue', 'vite', 'typescript']) symlinkSync(join(import.meta.dirname, 'node_modules', name), join(folder, 'node_modules', name))
  mkdirSync(join(folder, 'public/recordings'))
  cpSync(join(source, 'recordings'), join(folder, 'public/recordings'), { recursive: true })
  writeFileSync(join(folder, 'public/recordings/recorded.ndjson'), recordedText())
}

/** Builds it for production, whatever mode the tests run in. Returns the folder to serve. */
export function buildChatApp(folder) {
  const { NODE_ENV: _, ...env } = process.env
  execFileSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { cwd: folder, env, stdio: 'inherit' })
  return join(folder, 'dist')
}
