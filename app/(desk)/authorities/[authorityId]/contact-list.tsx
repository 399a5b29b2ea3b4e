import { SectionHead } from '@/app/_ui/section-head'
import { Caveat } from '@/app/_ui/states'
import { formatDay } from '@/lib/i18n/dates'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import type { AuthorityPage } from '@/lib/queries/authority/authority-page'

type Props = { language: Language; contacts: AuthorityPage['contacts']; lang: string }

/** Where the authority takes requests, and when a person last confirmed each address. */
export function ContactList({ language, contacts, lang }: Props) {
  const t = translatorFor(language, 'authorities')
  const states = translatorFor(language, 'states')
  return (
    <section aria-labelledby="contacts">
      <SectionHead id="contacts" title={t('contacts')} count={contacts.length} />
      {contacts.length === 0 ? <p className="soft after-head">{t('noContacts')}</p> : (
        <ul className="contacts">
          {contacts.map((contact) => (
            <li key={contact.id}>
              <p className="meta">{states(`channel.${contact.channel}`)}</p>
              <p lang={lang}><b>{contact.address}</b>{contact.office && <span> · {contact.office}</span>}</p>
              {contact.note && <p className="soft">{contact.note}</p>}
              {contact.confirmedOn
                ? <p className="meta">{t('confirmed', { day: formatDay(language, contact.confirmedOn) })}</p>
                : <Caveat>{t('unconfirmed')}</Caveat>}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
