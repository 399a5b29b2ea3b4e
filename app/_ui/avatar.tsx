import { classNames } from './class-names'

/** The letters of a person; the name stands beside it or is given as hidden words. */
export function Avatar({ initials, name, hideName = false }: { initials: string | null; name: string; hideName?: boolean }) {
  return (
    <span className="who">
      <span className={classNames('av', initials === null && 'none')} aria-hidden="true">
        {initials ?? ''}
      </span>
      <span className={hideName ? 'vh' : undefined}>{name}</span>
    </span>
  )
}

/** At most two letters that stand for a name. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const letters = words.length > 1 ? [words[0], words.at(-1)].map((word) => [...(word ?? '')][0] ?? '') : [...(words[0] ?? '')].slice(0, 2)
  return letters.join('').toLocaleUpperCase()
}
