import { Icon } from '@/app/_ui/icon'
import { Ruled, RuledRow } from '@/app/_ui/ruled'
import { Caveat } from '@/app/_ui/states'
import { useWords } from '@/app/_ui/words'
import type { Panel, PanelLine } from './panel'

/** The consequence beside the form: the date, why, and what follows; it changes as one types. */
export function DeadlinePanel({ panel }: { panel: Panel }) {
  const t = useWords('new-request')
  return (
    <aside className="live" aria-live="polite" aria-labelledby="log-panel" id="log-dates">
      {panel.kind !== 'dates' ? (
        <>
          <h2 id="log-panel">{t('panel.title')}</h2>
          <p className="soft">{panel.kind === 'problem' ? panel.text : t('panel.nothing')}</p>
        </>
      ) : (
        <>
          <h2 id="log-panel">{panel.heading}</h2>
          <p className="big"><time dateTime={panel.on}>{panel.day}</time></p>
          <p className={panel.late ? 'rel tone late' : 'rel'}>{panel.late && <Icon name="alert" />} {panel.relative}</p>
          <p className="meta about"><span lang={panel.law.language}>{panel.law.name}</span> <span>{t('authority.calendar', { calendar: panel.calendar })}</span></p>
          <Ruled tight ordered label={t('panel.why')}>{panel.lines.map((line, index) => <Line key={index} line={line} />)}</Ruled>
          {panel.after.length > 0 && (
            <>
              <h3>{t('panel.after')}</h3>
              <Ruled tight ordered label={t('panel.after')}>{panel.after.map((line, index) => <Line key={index} line={line} />)}</Ruled>
            </>
          )}
          {panel.caveats.map((caveat) => <Caveat key={caveat}>{caveat}</Caveat>)}
        </>
      )}
    </aside>
  )
}

function Line({ line }: { line: PanelLine }) {
  return (
    <RuledRow off={line.off} result={line.result} day={line.on && line.day ? <time dateTime={line.on}>{line.day}</time> : null}>
      <p>{line.text}</p>
      {line.source && <p className="meta">{line.source}</p>}
    </RuledRow>
  )
}

/** On a phone: the date in one line under the field that sets it. */
export function DeadlineLine({ panel }: { panel: Panel }) {
  const t = useWords('new-request')
  if (panel.kind !== 'dates') return null
  return (
    <p className="phone soon">
      <span>{panel.heading}</span> <b><time dateTime={panel.on}>{panel.day}</time></b> <a href="#log-dates">{t('panel.whyLink')}</a>
    </p>
  )
}
