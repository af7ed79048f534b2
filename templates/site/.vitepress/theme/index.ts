/** VitePress's own theme without its fonts, in the site's colours, and what the pages need besides. */
import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { markTargets } from './mark-targets.ts'
import TryIt from './try-it/TryIt.vue'
import './style.css'

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => void app.component('TryIt', TryIt),
  setup: markTargets,
} satisfies Theme
