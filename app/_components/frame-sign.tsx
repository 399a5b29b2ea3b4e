import type { ReactNode } from 'react'
import { Icon } from '../_ui/icon'
import type { IconName } from '../_ui/icon'

/** What the button of a popdown shows: a drawing, hidden words that name it, and perhaps words in sight. */
export function Sign({ icon, hidden, children }: { icon: IconName; hidden: string; children?: ReactNode }) {
  return (
    <>
      <Icon name={icon} />
      <span className="vh">{hidden}</span>
      {children}
    </>
  )
}
