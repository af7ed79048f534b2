/** TanStack Form: a form whose values are checked as a whole, with the message at the field. */
import { FormApi } from '@tanstack/form-core'
import { type Meta, MetaSchema, type RawNotice, RawNoticeSchema } from 'floo-contract'
import { bad, exactly, good } from './same.mjs'

const submitted: string[] = []
const form = new FormApi({
  defaultValues: good as Meta,
  validators: { onChange: MetaSchema },
  onSubmit: ({ value }) => {
    exactly<Meta>()(value, true)
    submitted.push(value.content)
  },
})
form.mount()
await form.handleSubmit()
form.setFieldValue('toType', bad.toType as never)
await form.handleSubmit()
const ofForm = form.state.errors[0]?.['toType']?.[0]
exactly<string | undefined>()(ofForm?.message, true)
const ofField = form.getFieldMeta('toType')?.errors.map(({ message }) => message)
console.log(JSON.stringify({ accepted: submitted, isValid: form.state.isValid, message: ofForm?.message, ofField }))

// @ts-expect-error a schema of other values
export const wrong = new FormApi({ defaultValues: good as Meta, validators: { onChange: RawNoticeSchema } })
export const right = new FormApi({ defaultValues: {} as RawNotice, validators: { onChange: RawNoticeSchema } })
