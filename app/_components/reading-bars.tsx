import type { Bar, ReadingBars as Bars } from '@/lib/domain/deadline/reading-bars'
import { formatDay } from '@/lib/i18n/dates'
import { readingLabel } from '@/lib/i18n/deadline-text'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

function Track({ bars }: { bars: readonly Bar[] }) {
  return (
    <div className="track">
      {bars.map((bar) => <i key={`${bar.kind}${bar.left}`} className={bar.endless ? `i-${bar.kind} endless` : `i-${bar.kind}`} style={{ left: `${bar.left}%`, width: `${bar.width}%` }} />)}
    </div>
  )
}

/** The readings of a date as bars. The same dates stand in the ladder and the list, so the drawing itself is hidden from readers. */
export function ReadingBars({ bars, language }: { bars: Bars; language: Language }) {
  const t = translatorFor(language, 'request')
  const both = bars.kinds.term && bars.kinds.open
  const plain = t(both ? 'bars.both' : bars.kinds.open ? 'bars.window' : 'bars.term')
  return (
    <figure>
      <figcaption className="vh">{t('bars.caption')}</figcaption>
      <div className="chart" aria-hidden="true">
        <div className="months">
          {bars.months.map((month, index) => <span key={month.on} className={month.left === 0 ? 'from-start' : undefined} style={{ left: `${month.left}%` }}>{index === 0 || month.on.slice(5, 7) === '01' ? formatDay(language, month.on, 'month') : formatDay(language, month.on, 'monthOnly')}</span>)}
        </div>
        {bars.lanes.map((lane, index) => (
          <div className="lane" key={index}>
            <div className="l">
              <span><b>{lane.label ? readingLabel(language, { label: lane.label }) : plain}</b>{lane.cite && <>, <span className="nb">{lane.cite}</span></>}</span>
            </div>
            <Track bars={lane.bars} />
          </div>
        ))}
        {bars.safe && (
          <div className="lane">
            <div className="l"><span><b>{t('bars.safe')}</b></span></div>
            <Track bars={[bars.safe.bar]} />
          </div>
        )}
        {bars.today !== null && <div className="now" style={{ left: `${bars.today}%` }}><b>{t('today')}</b></div>}
      </div>
      <p className="key" aria-hidden="true">
        {bars.kinds.term && <span><i className="i-term" />{t('bars.keyTerm')}</span>}
        {bars.kinds.open && <span><i className="i-open" />{t('bars.keyOpen')}</span>}
        {bars.safe && <span><i className="i-safe" />{t('bars.keySafe', { from: formatDay(language, bars.safe.from, 'short'), to: formatDay(language, bars.safe.to ?? bars.safe.from, 'short') })}</span>}
      </p>
    </figure>
  )
}
