'use client'
import { Icon } from '@/app/_ui/icon'
import { Caveat } from '@/app/_ui/states'
import { useWords } from '@/app/_ui/words'
import { useEffectPreview } from './use-effect-preview'
import type { Planned } from './use-effect-preview'

/** "What saving will change": the old date struck through, the new one beside it, before anything is saved. */
export function EffectBox({ planned }: { planned: Planned | null }) {
  const t = useWords('request-forms')
  const { effect, asking } = useEffectPreview(planned)
  if (!planned) return <p className="meta effect-none">{t('effect.waiting')}</p>
  return (
    <section className="effect" aria-busy={asking}>
      <h3>{t('effect.title')}</h3>
      <div role="status">
        {effect?.problem && <Caveat>{effect.problem}</Caveat>}
        {effect && !effect.problem && effect.lines.length === 0 && <p className="meta">{t('effect.none')}</p>}
        {!effect && <p className="meta">{asking ? t('effect.asking') : t('effect.unknown')}</p>}
        {effect && effect.lines.length > 0 && (
          <ul>
            {effect.lines.map((line) => (
              <li key={line.key}>
                <span className="name">{line.ours && <Icon name="flag" />}{line.name}</span>
                <span className="change">
                  {line.was && <del><span className="vh">{t('effect.was')} </span>{line.was}</del>}
                  {(line.now ?? (line.was ? t('effect.noDate') : null)) && <ins><span className="vh">{t('effect.now')} </span>{line.now ?? t('effect.noDate')}</ins>}
                  {line.note && <span className="meta">{line.note}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  )
}
