/** The fragment of the address, now and whenever it changes. */
import { nextTick, onMounted, onUnmounted } from 'vue'

/** Called with it once the component stands on the page, and again for each link that is followed there. */
export function onFragment(follow: (fragment: string) => void): void {
  const told = (): void => follow(location.hash)
  onMounted(() => {
    addEventListener('hashchange', told)
    // The router scrolls when a page is there; whoever follows a fragment does so after it.
    void nextTick(told)
  })
  onUnmounted(() => removeEventListener('hashchange', told))
}
