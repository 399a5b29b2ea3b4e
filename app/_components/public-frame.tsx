import type { ReactNode } from 'react'
import { OWN_NAMES } from '@/lib/i18n/languages'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '../_ui/icon'
import { Popdown } from '../_ui/popdown'
import { FrameBrand } from './frame-brand'
import { LanguageChoices } from './frame-choices'
import type { FrameActions } from './frame-data'
import { Sign } from './frame-sign'

interface PublicFrameProps {
  language: Language
  /** Without it the page offers no other language. */
  onLanguage?: FrameActions['language']
  helpHref?: string
  /** Where else a reader without an account may go. */
  links?: ReactNode
  /** Tables and rules need more room than a form. */
  wide?: boolean
  children: ReactNode
}

/** The plain frame of pages that need no account: sign-in, set-up, not found. */
export function PublicFrame({ language, onLanguage, helpHref, links, wide = false, children }: PublicFrameProps) {
  const t = translatorFor(language, 'frame')
  return (
    <>
      <a className="skip" href="#main">{t('skip')}</a>
      <div className={wide ? 'public wide' : 'public'}>
        <header className="public-top">
          <FrameBrand name={t('product')} />
          {helpHref && <a className="btn quiet" href={helpHref}><Icon name="help" />{t('help')}</a>}
          {links}
          {onLanguage && (
            <Popdown className="at-end" summary={<Sign icon="languages" hidden={`${t('language.label')}: `}>{OWN_NAMES[language]}</Sign>}>
              <LanguageChoices language={language} action={onLanguage} />
            </Popdown>
          )}
        </header>
        <main id="main" tabIndex={-1}>{children}</main>
      </div>
    </>
  )
}
