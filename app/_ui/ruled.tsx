import Link from 'next/link'
import type { ReactNode } from 'react'
import { classNames } from './class-names'
import type { Tone } from './pill'

interface RuledProps {
  children: ReactNode
  label?: string
  labelledBy?: string
  tight?: boolean
  docket?: boolean
  ordered?: boolean
  className?: string
}

/** The ruled page: dates stand in the margin, left of a double rule. */
export function Ruled({ children, label, labelledBy, tight = false, docket = false, ordered = false, className }: RuledProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className={classNames('ruled', tight && 'tight', docket && 'docket', className)} aria-label={label} aria-labelledby={labelledBy}>
      {children}
    </List>
  )
}

interface MarginProps {
  /** A Day, or words such as "no date". */
  day: ReactNode
  relative?: ReactNode
  tone?: Tone
}

function Margin({ day, relative, tone }: MarginProps) {
  return (
    <div className="m">
      {day}
      {relative && <small className={classNames(tone && 'tone', tone)}>{relative}</small>}
    </div>
  )
}

interface RuledRowProps extends MarginProps {
  children: ReactNode
  off?: boolean
  result?: boolean
}

/** A line of the ruled page; `off` hatches a day off, `result` shades what the list leads to. */
export function RuledRow({ children, off = false, result = false, ...margin }: RuledRowProps) {
  return (
    <li className={classNames(off && 'off', result && 'result') || undefined}>
      <Margin {...margin} />
      <div className="b">{children}</div>
    </li>
  )
}

interface DocketRowProps extends MarginProps {
  href: string
  title: ReactNode
  titleLang?: string | undefined
  reference?: string
  subject?: ReactNode
  subjectLang?: string | undefined
  why?: ReactNode
  /** Who has it, and the one thing to do. */
  does?: ReactNode
}

/** A case on the docket: authority, reference, title, why it is here, and one act at the right. */
export function DocketRow({ href, title, titleLang, reference, subject, subjectLang, why, does, ...margin }: DocketRowProps) {
  return (
    <li>
      <Margin {...margin} />
      <div className="b">
        <div>
          <p className="t">
            <Link prefetch={false} href={href} lang={titleLang}>{title}</Link>
            {reference && <span className="ref">{reference}</span>}
          </p>
          {subject && <p className="sub" lang={subjectLang}>{subject}</p>}
          {why && <p className="why">{why}</p>}
        </div>
        {does && <div className="do">{does}</div>}
      </div>
    </li>
  )
}
