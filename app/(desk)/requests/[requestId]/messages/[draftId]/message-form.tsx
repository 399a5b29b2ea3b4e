'use client'
import { useState } from 'react'
import { Conflicted } from '@/app/_components/autosave/conflicted'
import { FoundCopy } from '@/app/_components/autosave/found-copy'
import { SaveLine } from '@/app/_components/autosave/save-line'
import { SignLink } from '@/app/_components/autosave/sign-link'
import { Checkbox } from '@/app/_ui/choices'
import { Details } from '@/app/_ui/details'
import { Field } from '@/app/_ui/field'
import { Select, TextArea, TextInput } from '@/app/_ui/inputs'
import { Caveat } from '@/app/_ui/states'
import { useWords } from '@/app/_ui/words'
import type { EditorMessage } from './editor-message'
import { MessageFiles } from './message-files'
import { SendMessage } from './send-message'
import { useMessageDraft } from './use-message-draft'

/** A message being written: to whom, what, with what; saved as it is typed, sent by a button that names what will happen. */
export function MessageForm({ message }: { message: EditorMessage }) {
  const t = useWords('message-desk')
  const draft = useMessageDraft(message)
  const [waiting, setWaiting] = useState(false)
  const { values, change } = draft
  const known = message.choices.addresses
  const options = known.some((one) => one.value === values.to) || values.to === '' ? known : [{ value: values.to, label: t('toGone', { address: values.to }) }, ...known]
  return (
    <div className="form messageform">
      <SaveLine save={draft.save} again={() => void draft.flush()}><SignLink path={`/requests/${message.requestId}/messages/${message.draftId}`} /></SaveLine>
      <FoundCopy personId={message.personId} id={message.draftId} kept={{ version: message.version, ...message.values }} use={({ subject, text, fields: { to, quoted } }) => change({ subject, text, ...(to === undefined ? {} : { to }), ...(quoted === undefined ? {} : { quoted: quoted === 'yes' }) })} />
      <Field id="to" label={t('to')} required>
        {(control) => <Select {...control} value={values.to} options={options} {...(values.to === '' ? { empty: '–' } : {})} onChange={(event) => change({ to: event.target.value })} />}
      </Field>
      {known.length === 0 && <Caveat>{t('toNone')}</Caveat>}
      {message.doubtful.includes(values.to) && <Caveat>{t('toDoubtful')}</Caveat>}
      <Field id="subject" label={t('subject')} required>
        {(control) => <TextInput {...control} lang={message.language} value={values.subject} maxLength={500} autoComplete="off" onChange={(event) => change({ subject: event.target.value })} />}
      </Field>
      <Field id="text" label={t('text')} hint={t('textHint')} required>
        {(control) => <TextArea {...control} lang={message.language} rows={9} value={values.text} maxLength={50_000} onChange={(event) => change({ text: event.target.value })} />}
      </Field>
      {message.quote !== null && (
        <>
          <Checkbox checked={values.quoted} onChange={(event) => change({ quoted: event.target.checked })}>{t('quote')}</Checkbox>
          {values.quoted && <Details summary={t('quoteShow')}><div className="msg pre" lang={message.language}>{message.quote}</div></Details>}
        </>
      )}
      <MessageFiles message={message} draft={draft} onWaiting={setWaiting} />
      <SendMessage message={message} draft={draft} waiting={waiting} />
      {draft.conflict && (
        <Conflicted
          draft={draft} conflict={draft.conflict} lang={message.language} title={t('conflict.title')} text={(name) => t('conflict.text', { name })} head={({ to, subject }) => [`${t('to')}: ${to}`, subject]}
          theirs={({ to, subject, text, quoted }) => ({ to, subject, text, quoted })}
        />
      )}
    </div>
  )
}
