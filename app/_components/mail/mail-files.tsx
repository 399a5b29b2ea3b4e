import Link from 'next/link'
import { Icon } from '@/app/_ui/icon'
import type { Language } from '@/lib/i18n/languages'
import { formatBytes } from '@/lib/i18n/numbers'
import { sentenceFor, translatorFor } from '@/lib/i18n/translator'
import type { MailFile } from '@/lib/queries/inbox/mail-files'

type Props = { files: readonly MailFile[]; mailId: string | null; requestId: string | null; language: Language }

/** What came with a mail: opened in Plazo's own viewer once it stands in a case, downloaded before; warned of where it may do harm. */
export function MailFiles({ files, mailId, requestId, language }: Props) {
  const t = translatorFor(language, 'inbox')
  if (files.length === 0) return null
  return (
    <ul className="atts" aria-label={t('files')}>
      {files.map((file) => (
        <li key={file.key} className="att">
          <Icon name={file.viewing === 'image' ? 'camera' : 'file'} />
          <span>
            <b><bdi>{file.filename ?? t('noName')}</bdi></b>
            <span className="meta">{aboutFile(language, file)}</span>
            {file.warnings.map((one) => <span className="warned" key={one}><Icon name="alert" />{t(`warning.${one}`)}</span>)}
          </span>
          <FileLink file={file} mailId={mailId} requestId={requestId} language={language} />
        </li>
      ))}
    </ul>
  )
}

function aboutFile(language: Language, file: MailFile): string {
  const t = translatorFor(language, 'inbox')
  return [
    ...(file.pages ? [sentenceFor(language, 'common', 'count.pages', { count: file.pages })] : []), formatBytes(language, file.size), ...(file.inline ? [t('inline')] : []),
    ...(file.reading ? [t(`reading_.${file.reading}`)] : []),
  ].join(' · ')
}

function FileLink({ file, mailId, requestId, language }: Omit<Props, 'files'> & { file: MailFile }) {
  const t = translatorFor(language, 'inbox')
  const hidden = <span className="vh">: <bdi>{file.filename ?? t('noName')}</bdi></span>
  if (file.documentId && requestId) return <Link prefetch={false} className="btn" href={`/requests/${requestId}/documents/${file.documentId}`}><Icon name="eye" />{sentenceFor(language, 'common', 'open')}{hidden}</Link>
  if (mailId && file.position !== null) return <a className="btn" href={`/api/mails/${mailId}/files/${file.position}`}><Icon name="download" />{sentenceFor(language, 'common', 'download')}{hidden}</a>
  return null
}
