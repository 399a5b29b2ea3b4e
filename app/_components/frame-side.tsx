import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '../_ui/icon'
import { formatNumber } from '@/lib/i18n/numbers'
import { FrameBrand } from './frame-brand'
import type { FrameData } from './frame-data'
import { FrameLink, FrameUnder } from './frame-link'
import { FrameShortcutsButton } from './frame-shortcuts'
import { FrameViews } from './frame-views'

/** The navigation at the left of the desk. */
export function FrameSide({ data }: { data: FrameData }) {
  const t = translatorFor(data.language, 'frame')
  return (
    <nav className="side" aria-label={t('main')}>
      <FrameBrand name={t('product')} />
      <ul>
        <li><FrameLink href="/today" icon="today">{t('today')}</FrameLink></li>
        <li>
          <FrameLink href="/requests" icon="list">{t('requests')}</FrameLink>
          {data.views.length > 0 && (
            <FrameUnder path="/requests">
              <FrameViews language={data.language} views={data.views} />
            </FrameUnder>
          )}
        </li>
        <li><FrameLink href="/inbox" icon="inbox">{t('inbox')}<InboxCount data={data} /></FrameLink></li>
        <li><FrameLink href="/calendar" icon="calendar">{t('calendar')}</FrameLink></li>
        <li><FrameLink href="/authorities" icon="authority">{t('authorities')}</FrameLink></li>
        {data.templates && <li><FrameLink href="/templates" icon="fileText">{t('templates')}</FrameLink></li>}
        <li><FrameLink href="/settings" icon="settings">{t('settings')}</FrameLink></li>
      </ul>
      <div className="foot">
        <p className="org">{data.organisation}</p>
        <ul>
          <li><FrameLink href="/law" icon="scale">{t('law')}</FrameLink></li>
          {data.helpHref && (
            <li>
              <a href={data.helpHref}><Icon name="help" />{t('help')}</a>
            </li>
          )}
          {data.shortcuts && <li><FrameShortcutsButton /></li>}
        </ul>
      </div>
    </nav>
  )
}

const MOST_SHOWN = 99

/** How much waits in the inbox; nothing where nothing does. */
export function InboxCount({ data }: { data: Pick<FrameData, 'inbox' | 'language'> }) {
  if (data.inbox === 0) return null
  const shown = data.inbox > MOST_SHOWN ? `${MOST_SHOWN}+` : formatNumber(data.language, data.inbox)
  return <span className="n act"><span className="vh">{translatorFor(data.language, 'frame')('todo')} </span>{shown}</span>
}
