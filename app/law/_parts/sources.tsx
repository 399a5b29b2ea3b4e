import { SectionHead } from '@/app/_ui/section-head'
import { openQuestionsOf } from '@/lib/domain/law/reference/open-questions'
import { SOURCES } from '@/lib/domain/law/reference/sources'
import { sourcesNamed } from '@/lib/domain/law/reference/source-text'
import type { LawGuide } from '@/lib/domain/law/guide/types'
import type { LawReference } from '@/lib/domain/law/reference/types'
import type { Language } from '@/lib/i18n/languages'
import { translatorFor } from '@/lib/i18n/translator'
import { WithLinks } from './with-links'

/** What isn't settled about a law. */
export function OpenQuestions({ law, language }: { law: string; language: Language }) {
  const questions = openQuestionsOf(law)
  if (questions.length === 0) return null
  return (
    <section aria-labelledby="open">
      <SectionHead id="open" title={translatorFor(language, 'law-guide')('law.open')} />
      <ul className="open-list" lang="en">{questions.map(({ text }) => <li key={text}>{text}</li>)}</ul>
    </section>
  )
}

/** The sources that the page names, in full. */
export function Sources({ guide, reference, language }: { guide: LawGuide; reference: LawReference | null; language: Language }) {
  const keys = new Set([...named(guide), ...named(reference)].flatMap((src) => sourcesNamed(src).map(({ key }) => key)).filter((key) => Object.hasOwn(SOURCES, key)))
  if (keys.size === 0) return null
  return (
    <section aria-labelledby="sources">
      <SectionHead id="sources" title={translatorFor(language, 'law-guide')('law.sources')} />
      <dl className="rule-lines told" lang="en">
        {[...keys].sort().map((key) => <div key={key} id={`source-${key}`}><dt>{key}</dt><dd><WithLinks>{SOURCES[key] ?? ''}</WithLinks></dd></div>)}
      </dl>
    </section>
  )
}

/** Every `src` and `source` inside a value. */
function named(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(named)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) => ((key === 'src' || key === 'source') && typeof one === 'string' ? [one] : named(one)))
}
