import Link from 'next/link'
import { OWN_NAMES } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '../_ui/icon'
import { Avatar } from '../_ui/avatar'
import { LinkButton } from '../_ui/button'
import { Popdown } from '../_ui/popdown'
import { FrameBrand } from './frame-brand'
import { LanguageChoices, ThemeChoices } from './frame-choices'
import type { FrameActions, FrameData } from './frame-data'
import { FrameSearch } from './frame-search'
import { Sign } from './frame-sign'
import { SignOutForm } from './sign-out-form'

/** The bar at the top of the desk: search, new request, language, account. */
export function FrameTop({ data, actions }: { data: FrameData; actions: FrameActions }) {
  const { language, person } = data
  const t = translatorFor(language, 'frame')
  return (
    <header className="top">
      <FrameBrand name={t('product')} />
      <FrameSearch language={language} id="frame-q" keys={data.shortcuts} />
      <Popdown className="phone at-end" buttonClass="btn quiet icon" summary={<Sign icon="search" hidden={t('search.short')} />}>
        <FrameSearch language={language} id="frame-q-phone" keys={false} />
      </Popdown>
      <div className="split">
        <LinkButton look="primary" icon="plus" href="/requests/new/log">
          <span className="word">{t('new.button')}</span>
        </LinkButton>
        <Popdown className="at-end" buttonClass="btn primary" summary={<Sign icon="down" hidden={t('new.menu')} />}>
          <ul>
            <li><Link prefetch={false} className="menu-item" href="/requests/new/draft"><Icon name="pencil" />{t('new.draft')}</Link></li>
            <li><Link prefetch={false} className="menu-item" href="/requests/new/log"><Icon name="archive" />{t('new.log')}</Link></li>
          </ul>
        </Popdown>
      </div>
      <Popdown className="lang at-end" summary={<Sign icon="languages" hidden={`${t('language.label')}: `}>{OWN_NAMES[language]}</Sign>}>
        <LanguageChoices language={language} action={actions.language} />
      </Popdown>
      <Popdown
        className="at-end"
        buttonClass="btn quiet icon"
        summary={<Avatar initials={person.initials} name={t('account.label', { name: person.name })} hideName />}
      >
        <p className="menu-head">
          <b>{person.name}</b>
          {person.role}
        </p>
        <ul>
          <li><Link prefetch={false} className="menu-item" href="/settings/profile"><Icon name="person" />{t('account.profile')}</Link></li>
        </ul>
        <hr />
        <ThemeChoices language={language} theme={data.theme} action={actions.theme} />
        <hr />
        <SignOutForm action={actions.signOut}>
          <button className="menu-item"><Icon name="signOut" />{t('account.signOut')}</button>
        </SignOutForm>
      </Popdown>
    </header>
  )
}
