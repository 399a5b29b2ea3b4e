import type { ReactNode } from 'react'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '../_ui/icon'
import { Popdown } from '../_ui/popdown'
import { Banner } from '../_ui/states'
import { ToastProvider } from '../_ui/toast'
import { Words } from '../_ui/words'
import type { FrameActions, FrameData } from './frame-data'
import { FrameUnder } from './frame-link'
import { FrameShortcuts } from './frame-shortcuts'
import { FrameSide } from './frame-side'
import { FrameTabBar } from './frame-tab-bar'
import { FrameTop } from './frame-top'
import { FrameViews } from './frame-views'

/** The frame of the desk; a page inside it brings its own h1 and no main. */
export function Frame({ data, actions, children }: { data: FrameData; actions: FrameActions; children: ReactNode }) {
  const t = translatorFor(data.language, 'frame')
  return (
    <Words language={data.language} messages={messagesFor(data.language, ['frame'])}>
      <ToastProvider>
        <a className="skip" href="#main">{t('skip')}</a>
        <div className="frame">
          <FrameSide data={data} />
          <FrameTop data={data} actions={actions} />
          <main id="main" tabIndex={-1}>
            {data.testClock && <Banner tone="act" icon="clock"><span>{t('testClock', { day: data.testClock })}</span></Banner>}
            {data.mailAlarm && <Banner tone="late"><span>{data.mailAlarm.text}</span><a href={data.mailAlarm.href}>{data.mailAlarm.link}</a></Banner>}
            {data.views.length > 0 && (
              <FrameUnder path="/requests" exact>
                <Popdown className="phone views-phone" buttonClass="btn" summary={<>{t('views.label')}<Icon name="down" /></>}>
                  <FrameViews language={data.language} views={data.views} />
                </Popdown>
              </FrameUnder>
            )}
            {children}
          </main>
          <FrameTabBar data={data} actions={actions} />
        </div>
        {data.shortcuts && <FrameShortcuts />}
      </ToastProvider>
    </Words>
  )
}
