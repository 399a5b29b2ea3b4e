import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon'

export const TONES = ['idle', 'wait', 'act', 'late', 'good', 'contest'] as const
export type Tone = (typeof TONES)[number]

/** A state: tone, icon and word together, never colour alone; bare where every row of a column has the same one. */
export function Pill({ tone, icon, bare = false, children }: { tone: Tone; icon: IconName; bare?: boolean; children: ReactNode }) {
  return (
    <span className={classNames('pill', tone, bare && 'bare')}>
      <Icon name={icon} />
      {children}
    </span>
  )
}
