/** A command line that asks for nothing out of the ordinary, read without loading a library. */

export interface PlainRun { command: 'generate' | 'check'; spec: string; out: string; templates?: string }

/** `generate` or `check` with no more than their folders. Nothing for any other command line. */
export function plainRun([command, ...words]: readonly string[]): PlainRun | undefined {
  if (command !== 'generate' && command !== 'check') return undefined
  const asked: PlainRun = { command, spec: 'spec', out: 'generated' }
  for (let index = 0; index < words.length; index += 2) {
    const [flag, value = ''] = [words[index], words[index + 1]]
    const name = flag === '--spec' ? 'spec' : flag === '--out' ? 'out' : flag === '--templates' ? 'templates' : undefined
    if (name === undefined || value === '' || value.startsWith('-')) return undefined
    asked[name] = value
  }
  return asked
}
