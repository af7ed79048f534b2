/** Whatever the texts of a spec say, the output has the same declarations and the same tags. */
import fc from 'fast-check'
import { ts } from 'ts-morph'
import { expect, test } from 'vitest'
import { readTemplates } from '../../generator/io/read-templates.js'
import { compile } from '../../generator/pipeline.js'

const templates = readTemplates()

/** Every place of the format that takes any text, filled with the same one. */
function domain(text: string): object {
  const about = { description: text, observed: text, erratum: text, since: text, deprecated: text, documented: { name: text, type: text, values: text } }
  return {
    title: text,
    description: text,
    enums: {
      Kind: { ...about, type: 'string', values: [{ ...about, value: text, name: 'Only', label: text }] },
      Code: { ...about, type: 'int32', open: true, values: [{ ...about, value: 7, name: 'Seven', label: text }] },
    },
    typedefs: {
      Start: { ...about, type: 'string', startsWith: text },
      Shape: {
        ...about,
        properties: {
          [text]: { ...about, type: 'string', optional: { observed: text }, also: [{ observed: text, description: text, type: 'Code' }] },
          flag: { ...about, type: 'boolean', meanings: [{ value: true, description: text }] },
        },
        examples: [{ title: text, value: { [text]: text, flag: true } }],
      },
      Choice: {
        ...about,
        discriminator: 'kind',
        properties: { kind: { description: text, type: 'Kind' } },
        variants: { [text]: { ...about, properties: { more: { ...about, type: 'any' } } } },
      },
      Listener: { ...about, callback: { args: { value: { ...about, type: 'Choice' } } } },
    },
    events: {
      [`event ${text}`]: { ...about, args: { value: { ...about, type: 'Shape' }, inline: { ...about, properties: { a: { ...about, type: 'Kind' } } } } },
    },
  }
}

/** JSON is YAML; escaped, so that no text is refused as a control character. */
function yaml(value: object): Uint8Array {
  const escaped = JSON.stringify(value).replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return new TextEncoder().encode(escaped)
}

async function print(text: string): Promise<Map<string, string>> {
  const contract = { name: 'hostile', version: '1.0.0', description: text, license: text, source: { title: text, date: '2024-01-01', sdk: text }, domains: ['all'] }
  const { files, diagnostics } = await compile([{ path: 'contract.yaml', bytes: yaml(contract) }, { path: 'all.yaml', bytes: yaml(domain(text)) }], templates)
  expect(diagnostics).toEqual([])
  return new Map(files.filter(({ path }) => /^[^/]*\.(js|d\.ts)$|^validators\/(Shape|Start|Choice|Listener|index)\./.test(path)).map((file) => [file.path, file.text]))
}

/** What a file declares, whatever the texts in it. */
function outline(path: string, text: string): string[] {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  const { parseDiagnostics } = file as unknown as { parseDiagnostics: { messageText: unknown }[] }
  expect(parseDiagnostics.map(({ messageText }) => messageText), `${path}:\n${text}`).toEqual([])
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const tags = ts.getJSDocCommentsAndTags(node).flatMap((part) => (ts.isJSDoc(part) ? (part.tags ?? []) : []))
    found.push(ts.SyntaxKind[node.kind], ...tags.map((tag) => `@${tag.tagName.text}`))
    node.forEachChild(visit)
  }
  visit(file)
  return found.filter((kind) => kind !== 'NumericLiteral')
}

const hostile = [
  '*/ export const broken = 1 /*', '`${globalThis}`', "'; broken() //", '"', '\\', '\n\n@deprecated no', '{@link Kind}', '\u2028', '\u2029', '\u{1f600}',
  '</script>', '<!--', '__proto__', 'constructor', '${', '$', '\u0001', '\u0000', '\r\n', '//', '#!', '@internal', '* @see', '\u202e', '\ufeff', '/*', '*', '/', ' ', '\t', 'a', '{', '}',
]
const texts = fc.array(fc.constantFrom(...hostile), { minLength: 1, maxLength: 4 }).map((parts) => `x ${parts.join('')}`)

test('no text of a spec changes what is declared', async () => {
  const plain = await print('x plain')
  const outlines = new Map([...plain].map(([path, text]) => [path, outline(path, text)]))
  expect(outlines.size).toBeGreaterThan(15)
  // Each part at least once, beside others.
  const examples = Array.from({ length: Math.ceil(hostile.length / 3) }, (_, row): [string] => [`x ${hostile.slice(row * 3, row * 3 + 3).join('')}`])
  await fc.assert(fc.asyncProperty(texts, async (text) => {
    for (const [path, printed] of await print(text)) {
      expect(outline(path, printed), `${path} with ${JSON.stringify(text)}`).toEqual(outlines.get(path))
      // Comments may hold letters of any language, but nothing that acts.
      // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
      expect(printed).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]/)
    }
  }), { numRuns: 4 + examples.length, examples })
}, 30_000)
