/** What a file declares: ts-morph's structures, with kinds by their names, so that nobody loads it who prints nothing new. */
import type { IndexSignatureDeclarationStructure, OptionalKind, PropertySignatureStructure, StatementStructures, StructureKind } from 'ts-morph'

/** The name of a kind of ts-morph's. */
export type KindName = keyof typeof StructureKind

type NameOf<Kind> = { [Name in KindName]: (typeof StructureKind)[Name] extends Kind ? Name : never }[KindName]
type Named<Structure> = Structure extends { kind: infer Kind } ? Omit<Structure, 'kind' | 'declarationKind'> & { kind: NameOf<Kind>; declarationKind?: 'const' } : never

/** A statement as it stands at the start of a line. */
export type Statement = Named<StatementStructures>

/** A property of an interface or of an object type. */
export type Property = OptionalKind<PropertySignatureStructure>

/** What stands between the braces of an object type. */
export interface Members { properties: Property[]; indexSignatures?: OptionalKind<IndexSignatureDeclarationStructure>[] }
