import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '../_ui/icon'
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
