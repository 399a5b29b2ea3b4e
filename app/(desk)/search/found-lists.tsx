import Link from 'next/link'
import { MarkedText } from '@/app/_components/marked-text'
import { StatusPill } from '@/app/_components/status-pill'
import { Chip } from '@/app/_ui/chip'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { CaseFound } from '@/lib/queries/search/find-cases'
import type { PageFound } from '@/lib/queries/search/find-pages'

/** Cases that hold what was looked for, with the places where it stands. */
export function CaseList({ rows, language }: { rows: readonly CaseFound[]; language: Language }) {
  const t = translatorFor(language, 'search')
  return (
    <ol className="found">
      {rows.map((row) => (
        <li key={row.id}>
          <h3><Link prefetch={false} href={`/requests/${row.id}`}><span lang={row.language}><MarkedText pieces={row.title} /></span></Link></h3>
          <p className="meta"><span className="nb">{row.ref}</span>{row.authority && <span lang={row.authority.language}>{row.authority.name}</span>}<StatusPill bare language={language} status={row.status} /></p>
          {row.found.map(({ where, label, id, said }, index) => (
            <p key={index} className="said">
              <Chip {...(id ? { href: `/requests/${row.id}/letters/${id}` } : {})}>{t(`where.${where}`, { label: label ?? '' })}</Chip>{' '}
              <span lang={row.language}><MarkedText pieces={said} /></span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  )
}

/** Pages of documents that hold it: each leads to the document, open at that page, with the words marked. */
export function PageList({ rows, typed, language }: { rows: readonly PageFound[]; typed: string; language: Language }) {
  const t = translatorFor(language, 'search')
  return (
    <ol className="found">
      {rows.map((row) => (
        <li key={`${row.documentId} ${row.page}`}>
          <h3>
            <Link prefetch={false} href={`/requests/${row.requestId}/documents/${row.documentId}?${new URLSearchParams({ ...(row.page > 0 ? { page: String(row.page) } : {}), q: typed })}`}>
              <bdi>{row.filename}</bdi>{row.page > 0 && <>, <span className="nb">{t('page', { page: row.page })}</span></>}
            </Link>
          </h3>
          <p className="meta"><span lang={row.language}>{t('ofCase', { ref: row.ref, title: row.title })}</span>{row.ocr && <Chip icon="eye">{t('ocr')}</Chip>}</p>
          <p className="said" lang={row.language}><MarkedText pieces={row.said} /></p>
        </li>
      ))}
    </ol>
  )
}
