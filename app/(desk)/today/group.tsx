import Link from 'next/link'
import type { ReactNode } from 'react'
import { Ruled } from '@/app/_ui/ruled'
import { SectionHead } from '@/app/_ui/section-head'
import { Banner } from '@/app/_ui/states'
import { formatNumber } from '@/lib/i18n/numbers'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { TodayGroup } from '@/lib/queries/today/today-rows'
import type { Attempt } from './attempt'

type GroupName = 'troubles' | 'ours' | 'replies' | 'passed' | 'approve' | 'letters' | 'drafts'

interface Props<Row> {
  language: Language
  name: GroupName
  group: Attempt<TodayGroup<Row>>
  /** Where all of them stand, when there are more than fit here. */
  all?: string
  row: (row: Row, first: boolean) => ReactNode
}

/** A group of Today: head with its count, at most five rows, and the way to the rest. An empty one is not there. */
export function Group<Row>({ language, name, group, all, row }: Props<Row>) {
  const t = translatorFor(language, 'today')
  if (group.ok && group.value.total === 0) return null
  const id = `today-${name}`
  return (
    <section aria-labelledby={id}>
      <SectionHead id={id} title={t(`${name}.title`)} {...(group.ok ? { count: formatNumber(language, group.value.total) } : {})}>{t(`${name}.note`)}</SectionHead>
      {group.ok ? (
        <>
          <Ruled docket labelledBy={id}>{group.value.rows.map((one, index) => row(one, index === 0))}</Ruled>
          {all && group.value.total > group.value.rows.length && (
            <p className="show-all"><Link prefetch={false} href={all}>{t('showAll', { count: group.value.total })}</Link></p>
          )}
        </>
      ) : (
        <Banner tone="late"><span>{t('failed', { reference: group.reference })}</span><a href="/today">{t('retry')}</a></Banner>
      )}
    </section>
  )
}
