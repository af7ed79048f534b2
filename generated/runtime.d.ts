/**
 * What is wrong with a value, at one place. Safe to log: short, on one line, no control characters, nothing
 * of the value kept. Its text is made when it is read, by `JSON.stringify` and `console.log` too; to copy an
 * issue name its members, a spread has not all of them.
 */
export interface Issue {
  /** From the value down: names of members and indexes of lists. Of arguments the first step is the index; messages say the name. */
  readonly path: readonly (string | number)[];
  /** The same as a JSON pointer (RFC 6901). */
  readonly pointer: string;
  /** The place, what was expected there (an enum's values with their names), and what came. */
  readonly message: string;
  readonly code: IssueCode;
  /** What was expected, in the contract's spelling of types: `int64`, `0 | 1 | 2`. */
  readonly expected: string;
  /** What came: a plain value as it would stand in code, `an object`, `nothing`. */
  readonly received: string;
}

/**
 * - `kind`: another kind of value; `missing`: no such member or argument; `enum`: not one of the values
 * - `depth`: nested deeper than 100 levels; `unreadable`: reading it threw
 * - `variant`: the member that tells the variants apart has no known value; `surplus`: an argument too many
 * - the others: the constraint of that name
 */
export type IssueCode =
  | 'kind' | 'missing' | 'enum' | 'variant' | 'surplus' | 'depth' | 'unreadable'
  | 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum' | 'multipleOf'
  | 'minLength' | 'maxLength' | 'pattern' | 'startsWith'
  | 'minItems' | 'maxItems' | 'uniqueItems' | 'minProperties' | 'maxProperties';

export interface ValidateOptions {
  /** How many issues to list at most. Default: 20. */
  maxIssues?: number | undefined;
}

/** The value as its type, or at least one issue. */
export type Result<T> =
  | { readonly value: T; readonly issues?: undefined }
  | { readonly issues: readonly [Issue, ...Issue[]]; readonly value?: undefined };

/** Thrown by the assert functions. The message is that of the first issue. */
export declare class ContractError extends Error {
  constructor(issues: readonly [Issue, ...Issue[]]);
  readonly name: 'ContractError';
  readonly issues: readonly [Issue, ...Issue[]];
}

/** A schema as https://standardschema.dev describes it, version 1. */
export interface StandardSchema<T> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: 'floo-schema';
    readonly validate: (value: unknown) =>
      | { readonly value: T; readonly issues?: undefined }
      | { readonly issues: readonly { readonly message: string; readonly path: readonly (string | number)[] }[] };
    readonly types?: { readonly input: T; readonly output: T } | undefined;
  };
}
