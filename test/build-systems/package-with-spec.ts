import { realpathSync } from 'node:fs'
import { expect } from 'vitest'
import { init } from '../../generator/commands/init.js'
import { recorder } from '../commands/terminal.js'
import { folderWith } from '../io/folder.js'
import { installCommand } from './cache.js'

/** A package of a workspace, with the spec of `init` and the command. */
export function packageWithSpec(): string {
  const cwd = realpathSync(folderWith({ 'notes.txt': 'x' }))
  installCommand(cwd)
  expect(init('.', { json: false }, recorder(cwd))).toBe(0)
  return cwd
}
