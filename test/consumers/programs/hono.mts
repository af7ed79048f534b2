/** Hono: a validator in front of a handler. */
import { sValidator } from '@hono/standard-validator'
import { type Meta, MetaSchema } from 'floo-contract'
import { Hono } from 'hono'
import { bad, exactly, good } from './same.mjs'

const app = new Hono().post('/messages', sValidator('json', MetaSchema), (context) => {
  const meta = context.req.valid('json')
  exactly<Meta>()(meta, true)
  return context.text(meta.content)
})

const post = async (body: unknown) => await app.request('/messages', { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
const accepted = await post(good)
const refused = await post(bad)
const { error: [issue] } = await refused.json() as { error: [{ message: string; path: unknown[] }] }
console.log(JSON.stringify({ accepted: [accepted.status, await accepted.text()], code: refused.status, path: issue.path, message: issue.message }))
