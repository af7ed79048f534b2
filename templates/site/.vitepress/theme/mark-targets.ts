/** Marks the part of the page that a link led to. `:target` alone would not: the router moves without the browser. */
import { useRoute } from 'vitepress'
import { nextTick, onMounted, onUnmounted, watch } from 'vue'

const style = 'is-target'

export function markTargets(): void {
  const route = useRoute()
  const mark = () => void nextTick(() => {
    for (const marked of document.querySelectorAll(`.${style}`)) marked.classList.remove(style)
    const target = document.getElementById(idOf(location.hash))
    target?.closest('tr, h1, h2, h3, h4')?.classList.add(style)
  })
  onMounted(() => {
    mark()
    window.addEventListener('hashchange', mark)
  })
  onUnmounted(() => window.removeEventListener('hashchange', mark))
  watch(() => route.data, mark)
}

function idOf(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return ''
  }
}
