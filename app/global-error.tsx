'use client'
import './globals.css'
import { useSyncExternalStore } from 'react'
import { bestLanguage } from '@/lib/i18n/languages'
import { FAILED_WORDS } from './_ui/failed-words'

const never = () => () => undefined

/** Shown when even the layout failed: it has no server words, so it brings its own few, in the browser's language. */
export default function GlobalError({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const language = useSyncExternalStore(never, () => bestLanguage(navigator.languages.join(','), 'en'), () => 'en' as const)
  const words = FAILED_WORDS[language]
  return (
    <html lang={language}>
      <body>
        <title>{`${words.title} · Plazo`}</title>
        <main className="public failed" role="alert">
          <h1>{words.title}</h1>
          <p className="lede">{words.text}</p>
          <p className="row">
            <button type="button" className="btn primary" onClick={reset}>{words.retry}</button>
            {error.digest && <span className="meta">{error.digest}</span>}
          </p>
        </main>
      </body>
    </html>
  )
}
