/** VitePress's own theme without its fonts, in the site's colours, and what the pages need besides. */
import type { Theme } from 'vitepress'
import DefaultTheme from 'vitepress/theme-without-fonts'
import { givePathsToLinks } from './links-in-graphs.ts'
import { markTargets } from './mark-targets.ts'
import { addTryIt, withTryItNotice } from './try-it/index.ts'
// oxlint-disable-next-line import/no-unassigned-import -- a style sheet has nothing to assign
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
