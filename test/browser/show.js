/**
 * Serves the chat client for people to look at, under the policy: `node test/browser/show.js`, once `npm run test:browser`
 * has installed what it needs.
 */
import { join } from 'node:path'
import pack from '../consumers/pack.js'
import { buildChatApp, makeChatApp } from './chat-app.js'
import { serve } from './serve.js'

const provided = {}
const clear = pack({ provide: (name, value) => { provided[name] = value } })
const folder = join(provided.folder, 'app')
makeChatApp(folder)
const { address } = await serve(buildChatApp(folder), { port: 8080 })
console.log(`${address}/?mode=report\n${address}/?mode=enforce`)
process.on('SIGINT', () => { clear(); process.exit() })
