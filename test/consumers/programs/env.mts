/** t3-env: variables of the environment, here the name of an event. */
import { createEnv } from '@t3-oss/env-core'
import { type Event, EventSchema } from 'floo-contract'
import { exactly } from './same.mjs'

let message: string | undefined
const environment = (event: string) => createEnv({
  server: { FLOO_EVENT: EventSchema },
  runtimeEnv: { FLOO_EVENT: event },
  isServer: true,
  onValidationError: ([issue]) => {
    message = issue?.message
    throw new Error('refused')
  },
})

const { FLOO_EVENT } = environment('onGroupMessage')
exactly<Event>()(FLOO_EVENT, true)
try {
  environment('onGroupMesage')
} catch {
  console.log(JSON.stringify({ accepted: FLOO_EVENT, message }))
}
