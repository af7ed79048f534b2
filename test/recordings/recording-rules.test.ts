import { expect, test } from 'vitest'
import { recordingRules } from '../../generator/recording-rules.js'
import { checkRecording } from '../../generator/recordings/check-recording.js'

const fine = { is: () => true, validate: () => ({}) }
const contract = { events: new Map(['messageReceived', 'greeted', 'refreshed'].map((name) => [name, fine])), types: new Map() }

function rulesIn(text: string): string[] {
  const found: string[] = []
  const recording = checkRecording(contract, undefined, ({ rule }) => void found.push(rule))
  recording.push(Buffer.from(text))
  recording.end()
  return found
}

const shown = Object.entries(recordingRules).filter(([, { bad }]) => bad !== undefined)

test.each(shown)('%s is broken and kept by its own examples', (rule, { bad = '', good }) => {
  expect(rulesIn(bad)).toEqual([rule])
  expect(good).toBeDefined()
  expect(rulesIn(good ?? '')).toEqual([])
})

test('some rules show examples', () => {
  expect(shown.length).toBeGreaterThan(2)
})
