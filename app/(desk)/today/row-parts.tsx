import { Avatar, initialsOf } from '@/app/_ui/avatar'
import { LinkButton } from '@/app/_ui/button'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { TodayCase } from '@/lib/queries/today/today-rows'

/** Who has the case, and the one thing to do; the hidden reference tells buttons of the same name apart. */
export function RowDoes({ language, row, verb, primary = false, href = `/requests/${row.id}` }: { language: Language; row: TodayCase; verb: string; primary?: boolean; href?: string }) {
  return (
    <>
      <Avatar initials={row.assignee ? initialsOf(row.assignee) : null} name={row.assignee ?? translatorFor(language, 'common')('nobody')} hideName />
      <LinkButton href={href} look={primary ? 'primary' : 'plain'}>
        {verb}<span className="vh">: {row.ref}</span>
      </LinkButton>
    </>
  )
}

/** What every docket row of Today has in common. */
export function rowOf(row: TodayCase) {
  return {
    href: `/requests/${row.id}`, title: row.authority.name, titleLang: row.authority.language, reference: row.ref, subject: row.title, subjectLang: row.language,
  }
}
