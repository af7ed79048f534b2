/** How wire names become names in the output, and which name somebody may have meant. */
import { distance } from 'fastest-levenshtein'

/** `onGroupMessage` → `OnGroupMessage`, `message:new` → `MessageNew`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9_$]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** `KickedByOtherDevice` → `Kicked by other device`; runs of capitals stay (`APIKey` → `API key`). */
export function words(name: string): string {
  const spaced = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/_+/g, ' ')
    .trim()
  const lower = spaced.replace(/\b[A-Z](?=[a-z]|\b)/g, (letter) => letter.toLowerCase())
  return lower.charAt(0).toUpperCase() + lower.slice(1)
}

/** Room for the longest ending of ours within the 255 bytes that disks give a name. */
const longestFileName = 200

/**
 * The module of a typedef or event: its name, made fit for any disk. Names that become the same one
 * are a diagnostic, so nothing here has to be reversible. Replaced are
 *
 * - what a file name cannot hold, and dots at the start, which hide it: npm leaves `._x` out;
 * - `.d` at the end: TypeScript looks for `./a.d.js` in `a.d.ts`, which describes another module;
 * - names of devices (`con`, `aux.x`): Windows opens those, whatever the folder and the ending.
 */
export function fileName(name: string): string {
  return name
    .replace(/[^A-Za-z0-9_$.-]+/g, '-')
    .replace(/^\.+/, '-')
    .slice(0, longestFileName)
    .replace(/\.(?=d$)/i, '-')
    .replace(/^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i, '$&-')
}

/** `isMeta`, `assertMeta`, `validateMeta`, `MetaSchema`: what a validator module exports. */
export function validatorNames(name: string) {
  const subject = pascalCase(name)
  return { is: `is${subject}`, assert: `assert${subject}`, validate: `validate${subject}`, schema: `${subject}Schema` }
}

/** The candidate that `name` is most likely a mistyping of, if any is near enough. */
export function closest(name: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(name.length / 3))
  let best: string | undefined
  let bestDistance = limit + 1
  for (const candidate of candidates) {
    // A different case alone is the likeliest mistake of all.
    const steps = candidate.toLowerCase() === name.toLowerCase() ? 0 : distance(name, candidate)
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps]
  }
  return best
}

const keywords = new Set(
  `break case catch class const continue debugger default delete do else enum export extends false finally
  for function if import in instanceof new null return super switch this throw true try typeof var void
  while with implements interface let package private protected public static yield await
  arguments eval`.split(/\s+/),
)

/** Words that name types of TypeScript's or of the format's own, or mean something where a type's name stands. */
const typeNames = new Set(
  `any unknown never undefined number string boolean symbol object bigint integer int32 int64
  as async infer keyof of readonly unique`.split(/\s+/),
)

/** Cannot name a parameter, constant or function in JavaScript. */
export function isKeyword(name: string): boolean {
  return keywords.has(name)
}

/** Cannot name a type, constant or function in TypeScript, or never means that type in a spec. */
export function isReserved(name: string): boolean {
  return keywords.has(name) || typeNames.has(name)
}

const commonJsNames = new Set(['exports', 'module', 'require', '__filename', '__dirname'])

/** Cannot name a constant in a CommonJS module, where it stands for something else. */
export function isCommonJsName(name: string): boolean {
  return commonJsNames.has(name)
}
