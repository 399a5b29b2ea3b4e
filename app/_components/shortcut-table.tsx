import type { translatorFor } from '@/lib/i18n/translator'

const ROWS = [
  [['g', 't'], 'goToday'], [['g', 'r'], 'goRequests'], [['g', 'i'], 'goInbox'], [['g', 'a'], 'goAuthorities'], [['c'], 'newDraft'], [['l'], 'newLog'], [['j'], 'nextRow'], [['k'], 'previousRow'], [['x'], 'pickRow'], [['/'], 'search'], [['?'], 'sheet'],
] as const

/** The single keys of the desk and what each does, in words of namespace frame. */
export function ShortcutTable({ t }: { t: ReturnType<typeof translatorFor<'frame'>> }) {
  return (
    <table className="grid keys">
      <thead>
        <tr>
          <th scope="col">{t('shortcuts.key')}</th>
          <th scope="col">{t('shortcuts.act')}</th>
        </tr>
      </thead>
      <tbody>
        {ROWS.map(([keys, act]) => (
          <tr key={act}>
            <td>
              <kbd>{keys[0]}</kbd>
              {keys[1] && <> <span className="meta">{t('shortcuts.then')}</span> <kbd>{keys[1]}</kbd></>}
            </td>
            <td>{t(`shortcuts.${act}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
