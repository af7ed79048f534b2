/** tRPC: the input of a procedure, and what it gives back. */
import { initTRPC, TRPCError, type inferRouterInputs, type inferRouterOutputs } from '@trpc/server'
import { type EventMap, FlooNoticeSchema, type Meta, MetaSchema } from 'floo-contract'
import { bad, exactly, good, type Same } from './same.mjs'

const trpc = initTRPC.create()
const router = trpc.router({
  send: trpc.procedure.input(MetaSchema).mutation(({ input }) => {
    exactly<Meta>()(input, true)
    return input.content
  }),
  notice: trpc.procedure.input(FlooNoticeSchema).query(({ input: [{ category }] }) => category),
  last: trpc.procedure.output(MetaSchema).query(() => good),
})
const caller = trpc.createCallerFactory(router)({})

type Inputs = inferRouterInputs<typeof router>
export const inputs: [Same<Inputs['send'], Meta>, Same<Inputs['notice'], EventMap['flooNotice']>] = [true, true]
// What comes out went through JSON: the same, but for members that hold any JSON.
type Output = inferRouterOutputs<typeof router>['last']
export const output: Same<Output['toType'], Meta['toType']> = true
export const asMeta = (last: Output): Meta => last

const refusal = await caller.send(bad as never).catch((error: unknown) => error)
if (!(refusal instanceof TRPCError)) throw new Error('accepted')
console.log(JSON.stringify({ accepted: [await caller.send(good), await caller.notice([{ category: 'action', desc: 'relogin' }])], code: refusal.code, message: refusal.message }))

// @ts-expect-error another kind of receiver
export const wrong = (): unknown => caller.send(bad)
