/** VitePress's own theme without its fonts, in the site's colours, and what the pages need besides. */
import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { givePathsToLinks } from './links-in-graphs.ts'
import { markTargets } from './mark-targets.ts'
import { addTryIt, withTryItNotice } from './try-it/index.ts'
import './style.css'

export default {
  extends: DefaultTheme,
  Layout: withTryItNotice(DefaultTheme.Layout),
  enhanceApp({ app }) {
    givePathsToLinks()
    addTryIt(app)
  },
  setup: markTargets,
} satisfies Theme
