/** What has happened besides messages, the latest first. */
import type { FeedItem } from './chat'

export function Feed({ items }: { items: readonly FeedItem[] }) {
  return (
    <section class="panel feed" aria-label="Happenings">
      <h2>Happenings <span class="count">{items.length}</span></h2>
      <ul>
        {items.map(({ kind, title, text }, index) => <li key={index} class={['happening', kind]}><b>{title}</b> <span>{text}</span></li>).toReversed()}
      </ul>
    </section>
  )
}
