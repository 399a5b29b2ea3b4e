import Link from 'next/link'
import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '../_ui/icon'
import { Popdown } from '../_ui/popdown'
import { LanguageChoices } from './frame-choices'
import type { FrameActions, FrameData } from './frame-data'
import { FrameLink } from './frame-link'
import { InboxCount } from './frame-side'

/** Five places at the thumb, on a phone. */
export function FrameTabBar({ data, actions }: { data: FrameData; actions: FrameActions }) {
  const t = translatorFor(data.language, 'frame')
  return (
    <nav className="tabbar" aria-label={t('mainPhone')}>
      <ul>
        <li><FrameLink href="/today" icon="today">{t('today')}</FrameLink></li>
        <li><FrameLink href="/requests" icon="list">{t('requests')}</FrameLink></li>
        <li><FrameLink href="/inbox" icon="inbox">{t('inbox')}<InboxCount data={data} /></FrameLink></li>
        <li><FrameLink href="/calendar" icon="calendar">{t('calendar')}</FrameLink></li>
        <li>
          <Popdown className="at-end upward" buttonClass="tab" summary={<><Icon name="menu" />{t('menu')}</>}>
            <p className="menu-head">{t('language.label')}</p>
            <LanguageChoices language={data.language} action={actions.language} />
            <hr />
            <Link prefetch={false} className="menu-item" href="/authorities"><Icon name="authority" />{t('authorities')}</Link>
            {data.templates && <Link prefetch={false} className="menu-item" href="/templates"><Icon name="fileText" />{t('templates')}</Link>}
            <Link prefetch={false} className="menu-item" href="/law"><Icon name="scale" />{t('law')}</Link>
            <Link prefetch={false} className="menu-item" href="/settings"><Icon name="settings" />{t('settings')}</Link>
            {data.helpHref && (
              <a className="menu-item" href={data.helpHref}><Icon name="help" />{t('help')}</a>
            )}
          </Popdown>
        </li>
      </ul>
    </nav>
  )
}
