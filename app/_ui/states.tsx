import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon'
import type { Tone } from './pill'

/** What will stand here, in one sentence, and one button. */
export function Empty({ sentence, children }: { sentence: ReactNode; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>{sentence}</p>
      {children && <div className="row">{children}</div>}
    </div>
  )
}

/** All is done: one quiet line with the next date. */
export function DoneLine({ children }: { children: ReactNode }) {
  return (
    <p className="doneline">
      <Icon name="checks" />
      <span>{children}</span>
    </p>
  )
}

interface BannerProps {
  tone: Tone
  icon?: IconName
  live?: boolean
  children: ReactNode
}

/** What failed or changed, what is safe, one link. `live` announces it when it appears after the page. */
export function Banner({ tone, icon = 'alert', live = false, children }: BannerProps) {
  return (
    <div className={classNames('banner', tone)} role={live ? 'status' : undefined}>
      <Icon name={icon} />
      {children}
    </div>
  )
}

/** A doubt beside a date: never hidden, never loud. */
export function Caveat({ children }: { children: ReactNode }) {
  return (
    <p className="caveat">
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  )
}

/** Rows of the final height; they show after 300 ms. */
export function Skeleton({ rows = 3, label }: { rows?: number; label: string }) {
  return (
    <div className="skeleton" role="status">
      <span className="vh">{label}</span>
      {Array.from({ length: rows }, (_, index) => (
        <div className="skel" key={index} aria-hidden="true">
          <i />
          <i className={index % 2 ? 'half' : 'long'} />
          <i />
        </div>
      ))}
    </div>
  )
}
