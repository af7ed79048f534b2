/** What the types of validators promise: after a check, TypeScript knows what was checked. */
import {
  assertMeta, ContractError, type EventMap, FlooNoticeSchema, isEvent, isFileUploadProgress, isFileUploadProgressArgs, isFlooNotice, isMeta, type Event, type fileUploadProgress,
  type Issue, type IssueCode, type Meta, MetaSchema, type Result, type StandardSchema, validateFlooNotice, validateMeta,
} from '../../generated/index.js'
import { isOnGroupMessage } from '../../generated/validators/onGroupMessage.js'
import { exactly, unknown } from './same.js'

// is…
if (isMeta(unknown)) exactly<Meta>()(unknown, true)
if (isEvent(unknown)) exactly<Event>()(unknown, true)
if (isFlooNotice(unknown)) exactly<EventMap['flooNotice']>()(unknown, true)
if (isOnGroupMessage(unknown)) exactly<string>()(unknown[0].content, true)
if (isFileUploadProgress(unknown)) exactly<fileUploadProgress>()(unknown, true)
if (isFileUploadProgressArgs(unknown)) exactly<number>()(unknown[0].loaded, true)
export const kept: Meta[] = [unknown, 1].filter(isMeta)

// assert…
export function asserted(value: unknown): string {
  assertMeta(value)
  exactly<Meta>()(value, true)
  return value.content
}
export function caught(error: unknown): readonly [Issue, ...Issue[]] | undefined {
  return error instanceof ContractError ? error.issues : undefined
}

// validate…
export function validated(value: unknown): string {
  const result = validateMeta(value, { maxIssues: 1 })
  exactly<Result<Meta>>()(result, true)
  if (result.issues) {
    exactly<readonly [Issue, ...Issue[]]>()(result.issues, true)
    exactly<undefined>()(result.value, true)
    const [{ path, pointer, code, message, expected, received }] = result.issues
    exactly<readonly (string | number)[]>()(path, true)
    exactly<IssueCode>()(code, true)
    return [pointer, message, expected, received].join()
  }
  exactly<Meta>()(result.value, true)
  return result.value.id
}
export function destructured(value: unknown): string {
  const { value: args, issues } = validateFlooNotice(value, { maxIssues: undefined })
  return issues ? issues[0].message : args[0].category
}

// Standard Schema, as a library looks at one that takes any: https://standardschema.dev
type InferOutput<Schema extends { '~standard': { types?: { output: unknown } | undefined } }> = NonNullable<Schema['~standard']['types']>['output']
interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: string
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}
type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined }[] }
declare const meta: InferOutput<typeof MetaSchema>
exactly<Meta>()(meta, true)
declare const args: InferOutput<typeof FlooNoticeSchema>
exactly<EventMap['flooNotice']>()(args, true)
exactly<StandardSchema<Meta>>()(MetaSchema, true)
export const taken: StandardSchemaV1<Meta> = MetaSchema
export const takenArgs: StandardSchemaV1<EventMap['flooNotice']> = FlooNoticeSchema

// @ts-expect-error nothing is known before the check
export const early = unknown.content
// @ts-expect-error there is a value only without issues
export const hasty: Meta = validateMeta(unknown).value
// @ts-expect-error issues are not to be changed
validateMeta(unknown).issues?.push()
// @ts-expect-error no such option
validateMeta(unknown, { maxIssue: 1 })
// @ts-expect-error no such code
export const code: IssueCode = 'unknown'
// @ts-expect-error arguments are a list
export const notAList: EventMap['flooNotice'] = validateFlooNotice(unknown).issues ? [] : validateFlooNotice(unknown).value
