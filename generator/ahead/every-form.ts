/** A contract of which a package has a declaration of every form there is. */
import type { SourceFile } from '../files.js'

const contract = `
name: every-form
version: '1.0.0'
description: A contract of which a package has a declaration of every form.
license: MIT
source: { title: None, date: '2026-01-01', sdk: '1.0.0' }
domains: [all]
locales: [tlh]
`

const domain = `
title: All
description: A type of every kind.
enums:
  Closed: { description: No other value., type: int32, values: [{ value: 0, name: Zero, description: None. }] }
  OpenNumber: { description: Others too., type: int32, open: true, values: [{ value: 0, name: Zero, description: None. }] }
  OpenText: { description: Others too., type: string, open: true, values: [{ value: a, name: A, description: One. }] }
typedefs:
  Name: { description: The name of an event., derived: event-name }
  Listener: { description: What is called., derived: event-callback }
  Alias: { description: A value., type: number }
  Empty: { description: An object., properties: {} }
  Shape:
    description: An object.
    properties:
      closed: { description: One of few., type: Closed }
      name: { description: Of an event., type: Name }
      optional: { description: There or not., optional: true, type: OpenNumber }
      inner: { description: In it., properties: { text: { description: Of many., type: OpenText } } }
  Called: { description: Is called., callback: { args: { value: { description: What with., type: Alias } } } }
events:
  none: { description: Without anything. }
  some: { description: With a value., args: { value: { description: The value., type: Shape } } }
`

export const everyForm: SourceFile[] = [
  { path: 'spec/contract.yaml', bytes: Buffer.from(contract) },
  { path: 'spec/all.yaml', bytes: Buffer.from(domain) },
  { path: 'spec/locales/tlh.yaml', bytes: Buffer.from('language: tlhIngan Hol\n') },
]
