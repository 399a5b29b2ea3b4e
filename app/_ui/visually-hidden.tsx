import type { ReactNode } from 'react'

/** Words for readers of the page by ear. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="vh">{children}</span>
}
