'use client'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { Button } from '@/app/_ui/button'
import { useWords } from '@/app/_ui/words'

type Wanted = 'html' | 'headers'
type Got = { html?: string; headers?: { name: string; value: string }[] }

/** A mail's HTML in a frame that can do nothing, and its headers; each is fetched when asked for. */
export function MailMore({ mailId, hasHtml, children }: { mailId: string; hasHtml: boolean; children?: ReactNode }) {
  const t = useWords('inbox')
  const [open, setOpen] = useState<Wanted | null>(null)
  const [got, setGot] = useState<Got>({})
  const [failed, setFailed] = useState(false)
  async function toggle(wanted: Wanted) {
    if (open === wanted) return setOpen(null)
    setOpen(wanted)
    setFailed(false)
    if (got[wanted]) return
    const answer = await fetch(`/api/mails/${mailId}/${wanted}`).catch(() => null)
    const value = answer?.ok ? await answer.json() as Got : null
    if (value) setGot((before) => ({ ...before, ...value }))
    else setFailed(true)
  }
  return (
    <div className="mailmore">
      <div className="row">
        {hasHtml && <Button look="quiet" icon="eye" aria-expanded={open === 'html'} onClick={() => void toggle('html')}>{t(open === 'html' ? 'hideHtml' : 'showHtml')}</Button>}
        <Button look="quiet" icon="list" aria-expanded={open === 'headers'} onClick={() => void toggle('headers')}>{t(open === 'headers' ? 'hideHeaders' : 'showHeaders')}</Button>
        {children}
      </div>
      <p role="status" className={failed ? 'err' : 'vh'}>{failed ? t('partFailed') : ''}</p>
      {open === 'html' && got.html !== undefined && (
        <>
          <p className="meta">{t('htmlNote')}</p>
          <iframe className="mailhtml" title={t('htmlTitle')} sandbox="" referrerPolicy="no-referrer" srcDoc={got.html} />
        </>
      )}
      {open === 'headers' && got.headers && (
        <dl className="mailheaders" tabIndex={0} aria-label={t('headers')}>
          {got.headers.map((one, index) => <div key={index}><dt>{one.name}</dt><dd><bdi>{one.value}</bdi></dd></div>)}
        </dl>
      )}
    </div>
  )
}
