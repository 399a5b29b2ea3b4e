import { Details } from '@/app/_ui/details'
import { ROLES } from '@/lib/domain/permissions'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

/** What each role may do, in one sentence each. */
export function RolesExplained({ language, open = false }: { language: Language; open?: boolean }) {
  const t = translatorFor(language, 'people')
  const names = translatorFor(language, 'states')
  return (
    <div className="after-form">
      <Details summary={t('roles')} open={open}>
        <dl className="dl roles">
          {ROLES.map((role) => (
            <div key={role} className="pair">
              <dt>{names(`role.${role}`)}</dt>
              <dd>{t(`explained.${role}`)}</dd>
            </div>
          ))}
        </dl>
        <p className="meta roles">{t('restricted')}</p>
      </Details>
    </div>
  )
}
