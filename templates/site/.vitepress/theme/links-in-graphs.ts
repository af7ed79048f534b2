/// <reference types="vite/client" />
/** Links in diagrams for VitePress, which asks every link on a page for its path to load what it leads to in advance, and those of SVG have none. */
export function givePathsToLinks(): void {
  if (import.meta.env.SSR || 'pathname' in SVGAElement.prototype) return
  Object.defineProperty(SVGAElement.prototype, 'pathname', {
    get(this: SVGAElement) { return new URL(this.href.baseVal, this.baseURI).pathname },
  })
}
