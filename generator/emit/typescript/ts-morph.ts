/**
 * ts-morph's values. Loaded with `require`: an ES import has Node scan a megabyte of CommonJS for
 * export names first, which costs a fifth of loading it.
 */
import { createRequire } from 'node:module'
import type * as TsMorph from 'ts-morph'

const library = createRequire(import.meta.url)('ts-morph') as typeof TsMorph

export const { CodeBlockWriter, IndentationText, NewLineKind, Project, QuoteKind, StructureKind, VariableDeclarationKind, Writers, ts } = library
