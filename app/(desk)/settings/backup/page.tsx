import type { Metadata } from 'next'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { DataTable } from '@/app/_ui/data-table'
import { PageHead } from '@/app/_ui/page-head'
import { Pill } from '@/app/_ui/pill'
import { Empty } from '@/app/_ui/states'
import { Words } from '@/app/_ui/words'
import { formatInstant } from '@/lib/i18n/dates'
import { messagesFor } from '@/lib/i18n/messages'
import { formatBytes } from '@/lib/i18n/numbers'
import { translatorFor } from '@/lib/i18n/translator'
import { backups } from '@/lib/queries/keep/backups'
import { MakeBackup } from './make-backup'

export async function generateMetadata(): Promise<Metadata> {
  const { language } = await pageActor()
  return { title: translatorFor(language, 'documents')('backup.title') }
}

/** Backups made here, and the button that makes one (admin). */
export default async function BackupPage() {
  const { actor, language, zone } = await pageActor()
  const found = await foundOr404(() => backups(actor))
  const t = translatorFor(language, 'documents')
  const common = translatorFor(language, 'common')
  return (
    <>
      <PageHead title={t('backup.title')} lede={t('backup.lede')} />
      <div className="sections">
        <Words language={language} messages={messagesFor(language, ['documents'])}>
          <MakeBackup />
        </Words>
        <section aria-labelledby="backups">
          <div className="h2row"><h2 id="backups">{t('backup.list')}</h2></div>
          {found.backups.length === 0 ? <Empty sentence={t('backup.none')} /> : (
            <DataTable
              className="slips" caption={t('backup.list')} rows={found.backups} rowKey={(row) => row.name}
              columns={[
                { key: 'when', head: t('backup.when'), names: true, cell: (row) => formatInstant(language, row.madeAt, zone) },
                { key: 'state', head: t('backup.state'), cell: (row) => (row.problems === 0
                  ? <Pill tone="good" icon="check">{t('backup.whole')}</Pill>
                  : <Pill tone="late" icon="alert">{t('backup.damaged', { count: row.problems })}</Pill>) },
                { key: 'requests', head: t('backup.requests'), number: true,
                  cell: (row) => common('count.requests', { count: row.requests }) },
                { key: 'documents', head: t('backup.documents'), number: true,
                  cell: (row) => common('count.documents', { count: row.documents }) },
                { key: 'size', head: t('backup.size'), number: true, cell: (row) => formatBytes(language, row.bytes) },
                { key: 'folder', head: t('backup.folder'), cell: (row) => <code className="hash">{row.name}</code> },
              ]}
            />
          )}
          <div className="stack backupnotes">
            <p className="soft">{t('backup.where')} <code className="hash">{found.folder}</code></p>
            <p className="soft">{t('backup.restore')} <code className="hash">plazo restore {found.folder}/…</code></p>
          </div>
        </section>
      </div>
    </>
  )
}
