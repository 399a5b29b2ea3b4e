import type { ReactNode } from 'react'

/** The head of a section: title, count and one quiet remark or link over a strong line. */
export function SectionHead({ id, title, count, children }: { id: string; title: ReactNode; count?: ReactNode; children?: ReactNode }) {
  return (
    <div className="h2row">
      <h2 id={id}>
        {title}
        {count !== undefined && <>{' '}<span className="n">{count}</span></>}
      </h2>
      {children && <span className="why">{children}</span>}
    </div>
  )
}
