/** A command line that asks for nothing out of the ordinary, read without loading a library. */

export interface PlainRun { command: 'generate' | 'check'; spec: string; out: string }

/** `generate` or `check` with no more than their folders. Nothing for any other command line. */
export function plainRun([command, ...words]: readonly string[]): PlainRun | undefined {
  if (command !== 'generate' && command !== 'check') return undefined
  const asked: PlainRun = { command, spec: 'spec', out: 'generated' }
  for (let index = 0; index < words.length; index += 2) {
    const [flag, value = ''] = [words[index], words[index + 1]]
    if ((flag !== '--spec' && flag !== '--out') || value === '' || value.startsWith('-')) return undefined
    asked[flag === '--spec' ? 'spec' : 'out'] = value
  }
  return asked
}
