/** The parts of jsdoc-to-markdown that tests use; it brings no types. */
declare module 'jsdoc-to-markdown' {
  interface Settings { files: string | string[]; 'no-cache'?: boolean }
  const jsdoc2md: {
    getJsdocData(settings: Settings): Promise<unknown[]>
    getTemplateData(settings: Settings): Promise<unknown[]>
    render(settings: Settings & { data?: unknown[] }): Promise<string>
  }
  export default jsdoc2md
}
