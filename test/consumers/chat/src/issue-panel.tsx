/** What did not fit the contract. */
import type { ShownIssue } from './chat'

export function IssuePanel({ issues }: { issues: readonly ShownIssue[] }) {
  return (
    <section class="panel issues" aria-label="Issues">
      <h2>Issues <span class="count">{issues.length}</span></h2>
      {issues.length === 0 ? <p class="empty">Everything was as the contract says.</p> : null}
      <ul>
        {issues.map(({ source, path, message, reached }, index) => (
          <li key={index} class="issue">
            <span class="source">{source}</span>
            <code class="path">{path}</code>
            <span class="reached">{reached ? 'passed on' : 'kept back'}</span>
            <p class="text">{message}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
