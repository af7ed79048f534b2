/** Every recorded event passes the guard without an issue, and so does every sample. */
import { describe, expect, test } from 'vitest'
import { guardEvents } from '../../generated/guard.js'
import * as contract from '../../generated/index.js'
import { samples } from '../../generated/samples.js'
import { validatorNames } from '../../generator/names.js'
import { recordings } from '../values/samples.js'
import { sdkLike } from './emitters.js'

const events = recordings.filter(({ name }) => (contract.eventNames as readonly string[]).includes(name))

test.each(['report', 'enforce'] as const)('recordings, %s', (mode) => {
  const im = sdkLike()
  const told: unknown[] = []
  let heard = 0
  const guard = guardEvents(im, { mode, onIssue: (...found) => told.push(found), onUnknownEvent: (...names) => told.push(names) })
  for (const name of contract.eventNames) guard.on(name, () => void heard++)
  for (const { name, value } of events) im.fire(name, ...(value as unknown[]))
  expect(told).toEqual([])
  expect(heard).toBe(events.length)
  expect(events.length).toBeGreaterThan(150)
})

type Examples = readonly { title: string; value?: unknown; args?: unknown[] }[]
const validators = contract as unknown as Record<string, (value: unknown) => { issues?: unknown }>

describe('samples', () => {
  test.each(Object.keys(samples))('%s', (name) => {
    const examples = samples[name as keyof typeof samples] as Examples
    const isCallback = name === 'fileUploadProgress'
    const validate = validators[validatorNames(isCallback ? `${name}Args` : name).validate]
    expect(examples.length).toBeGreaterThan(0)
    for (const { title, value, args } of examples) {
      expect(title).toMatch(/\S/)
      expect(validate?.(args ?? value).issues).toBeUndefined()
    }
  })

  test('are copies: nobody spoils them for others', () => {
    const [{ value }] = samples.Meta
    Object.assign(value, { id: 'spoilt' })
    expect(samples.Meta[0].value.id).not.toBe('spoilt')
  })
})
