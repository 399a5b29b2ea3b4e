import { Icon } from '@/app/_ui/icon'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'

type Props = { pieces: readonly { shown: string; quoted: string }[]; lang: string | null; language: Language; empty?: string }

/** The text of a mail as it is; what it quotes is folded and one press away. */
export function MailText({ pieces, lang, language, empty }: Props) {
  const t = translatorFor(language, 'inbox')
  const has = pieces.some((piece) => piece.shown.trim() !== '' || piece.quoted.trim() !== '')
  if (!has) return empty ? <p className="meta txt">{empty}</p> : null
  return (
    <div className="txt" lang={lang ?? undefined}>
      {pieces.map((piece, index) => (
        <div key={index}>
          {piece.shown.trim() !== '' && <p>{piece.shown.trim()}</p>}
          {piece.quoted.trim() !== '' && (
            <details className="quoted">
              <summary lang={language}>{t('quoted')}<Icon name="down" /></summary>
              <blockquote>{piece.quoted.trim()}</blockquote>
            </details>
          )}
        </div>
      ))}
    </div>
  )
}
