/** The names that the contract's package gives to modules and functions; a test holds them against the generator's. */

/** `message:new` → `MessageNew`. */
export function pascalCase(name: string): string {
  return name
    .split(/[^A-Za-z0-9_$]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** The module of a typedef or event, without its ending. */
export function fileName(name: string): string {
  return name
    .replace(/[^A-Za-z0-9_$.-]+/g, '-')
    .replace(/^\.+/, '-')
    .slice(0, 200)
    .replace(/\.(?=d$)/i, '-')
    .replace(/^(?:con|prn|aux|nul|com\d|lpt\d|conin\$|conout\$)(?=\.|$)/i, '$&-')
}
