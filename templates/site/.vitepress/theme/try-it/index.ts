/** The playground, for the theme: `<TryIt name kind />` behind every event and type, `<TryItNotice />` once a page. */
import type { App } from 'vue'
import TryIt from './try-it.vue'
import TryItNotice from './try-it-notice.vue'

export function addTryIt(app: App): void {
  app.component('TryIt', TryIt)
  app.component('TryItNotice', TryItNotice)
}
