import type { ReactNode } from 'react'
import { Icon } from './icon'

/** Something that most readers need not open. */
export function Details({ summary, open = false, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open}>
      <summary>
        {summary}
        <Icon name="down" />
      </summary>
      {children}
    </details>
  )
}
