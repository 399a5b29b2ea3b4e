import Link from 'next/link'
import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '../_ui/icon'
import { Popdown } from '../_ui/popdown'
import { LanguageChoices } from './frame-choices'
import type { FrameActions, FrameData } from './frame-data'
import { FrameLink } from './frame-link'

/** Five places at the thumb, on a phone. */
export function FrameTabBar({ data, actions }: { data: FrameData; actions: FrameActions }) {
  const t = translatorFor(data.language, 'frame')
  return (
    <nav className="tabbar" aria-label={t('mainPhone')}>
      <ul>
        <li><FrameLink href="/today" icon="today">{t('today')}</FrameLink></li>
        <li><FrameLink href="/requests" icon="list">{t('requests')}</FrameLink></li>
        <li><FrameLink href="/authorities" icon="authority">{t('authoritiesShort')}</FrameLink></li>
        <li><FrameLink href="/settings" icon="settings">{t('settings')}</FrameLink></li>
        <li>
          <Popdown className="at-end upward" buttonClass="tab" summary={<><Icon name="menu" />{t('menu')}</>}>
            <p className="menu-head">{t('language.label')}</p>
            <LanguageChoices language={data.language} action={actions.language} />
            <hr />
            <Link prefetch={false} className="menu-item" href="/calendar"><Icon name="calendar" />{t('calendar')}</Link>
            {data.templates && <Link prefetch={false} className="menu-item" href="/templates"><Icon name="fileText" />{t('templates')}</Link>}
            <Link prefetch={false} className="menu-item" href="/law"><Icon name="scale" />{t('law')}</Link>
            {data.helpHref && (
              <a className="menu-item" href={data.helpHref}><Icon name="help" />{t('help')}</a>
            )}
          </Popdown>
        </li>
      </ul>
    </nav>
  )
}
