/// <reference types="vite/client" />
/** The playground, for the theme: `<TryIt name kind />` behind every event and type, and a notice where a link is about neither. */
import { type App, type Component, h } from 'vue'
import { decodable } from './share-link.js'
import TryIt from './try-it.vue'
import TryItNotice from './try-it-notice.vue'

export function addTryIt(app: App): void {
  app.component('TryIt', TryIt)
  if (!import.meta.env.SSR) mendAddress()
}

/** A layout of VitePress's with the notice above the page. */
export function withTryItNotice(layout: Component): Component {
  return () => h(layout, null, { 'doc-before': () => h(TryItNotice) })
}

/** Before the router reads a link that was damaged on its way, and fails. */
function mendAddress(): void {
  const mended = decodable(location.hash)
  if (mended !== location.hash) history.replaceState(history.state, '', mended)
}
