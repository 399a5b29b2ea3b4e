import { LANGUAGES, OWN_NAMES } from '@/lib/i18n/languages'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { Icon } from '../_ui/icon'
import { THEMES } from './reader'
import type { Theme } from './reader'

interface ChoiceProps {
  language: Language
  action: (form: FormData) => Promise<void>
}

/** The five languages under their own names; each is a button of one form. */
export function LanguageChoices({ language, action }: ChoiceProps) {
  return (
    <form action={action}>
      <ul>
        {LANGUAGES.map((name) => (
          <li key={name}>
            <button className="menu-item" name="language" value={name} lang={name} aria-current={name === language ? 'true' : undefined}>
              {OWN_NAMES[name]}
              {name === language && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}

/** Light, dark, or as the device. */
export function ThemeChoices({ language, theme, action }: ChoiceProps & { theme: Theme }) {
  const t = translatorFor(language, 'frame')
  return (
    <form action={action}>
      <p className="menu-head">{t('theme.label')}</p>
      <ul>
        {THEMES.map((name) => (
          <li key={name}>
            <button className="menu-item" name="theme" value={name} aria-current={name === theme ? 'true' : undefined}>
              {t(`theme.${name}`)}
              {name === theme && <Icon name="check" />}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
