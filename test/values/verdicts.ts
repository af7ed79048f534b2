/** What must hold of everything that a validator module says about one value, whatever the value is. */
import { ContractError } from '../../generated/index.js'
import type { Subject } from './load-package.js'

/** What does not hold, in words. */
export function verdictsOn({ is, assert, validate, schema }: Subject, value: unknown): string[] {
  const fits = is(value)
  const result = validate(value)
  const issues = result.issues ?? []
  const thrown = thrownBy(() => assert(value))
  const standard = schema['~standard'].validate(value)
  const checks: [string, boolean][] = [
    ['validate agrees with is', fits === (result.issues === undefined)],
    ['validate returns the value itself', !fits || ('value' in result && Object.is(result.value, value))],
    ['issues are none or at least one', fits || issues.length > 0],
    ['assert agrees with is', fits === (thrown === undefined)],
    ['assert throws a ContractError', fits || (thrown instanceof Error && thrown.name === ContractError.name)],
    ['the error has the issues', fits || sameText((thrown as ContractError).issues, issues)],
    ['the message of the error is that of the first issue', fits || (thrown as ContractError).message.startsWith(issues[0]?.message ?? '?')],
    ['the Standard Schema agrees', sameText(standard.issues, result.issues?.map(({ message, path }) => ({ message, path })))],
    ['messages are a line of ASCII', issues.every(({ message }) => /^[ -~]+$/.test(message))],
    ['messages are short', issues.every(({ received, message }) => received.length <= 400 && message.length <= 2000)],
    ['messages name the place', issues.every(({ message }) => message.includes(': expected '))],
    ['the pointer is the path', issues.every(({ path, pointer }) => pointer === path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''))],
    ['at most as many issues as asked for', fits || validate(value, { maxIssues: 1 }).issues?.length === 1],
  ]
  return checks.filter(([, holds]) => !holds).map(([what]) => what)
}

function thrownBy(run: () => void): unknown {
  try {
    run()
    return undefined
  } catch (error) {
    return error
  }
}

function sameText(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
