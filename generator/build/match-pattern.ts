/** Tries a pattern on a text, but not for ever: a pattern may take longer than the universe has. */
import { createContext, Script } from 'node:vm'

const timeLimit = 200

/** Only a context of its own can be interrupted. The pattern and the text are data in it, never code. */
const context = createContext(Object.create(null) as { pattern: string; text: string })
const trial = new Script("new RegExp(pattern, 'u').test(text)")

/**
 * Whether the text matches; `undefined` where that is not clear within a fifth of a second. What is no
 * pattern is told where it stands, and no text is wrong because of it.
 */
export function matchesPattern(pattern: string, text: string): boolean | undefined {
  context['pattern'] = pattern
  context['text'] = text
  try {
    return trial.runInContext(context, { timeout: timeLimit }) === true
  } catch (error) {
    // The errors are the other context's, so that they are no instances of anything here.
    const { code, name } = (error ?? {}) as { code?: unknown; name?: unknown }
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return undefined
    if (name === 'SyntaxError') return true
    throw error
  }
}
