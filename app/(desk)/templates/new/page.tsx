import type { Metadata } from 'next'
import { notFoundIf, pageActor } from '@/app/_server/page-actor'
import { Breadcrumbs, PageHead } from '@/app/_ui/page-head'
import { Words } from '@/app/_ui/words'
import { mayInHouse } from '@/lib/domain/permissions'
import { messagesFor } from '@/lib/i18n/messages'
import { translatorFor } from '@/lib/i18n/translator'
import { TemplateForm } from '../template-form'
import { templateChoices } from '../template-choices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor((await pageActor('/templates/new')).language, 'templates')('new.title') }
}

export default async function NewTemplatePage() {
  const { actor, language } = await pageActor('/templates/new')
  notFoundIf(!mayInHouse(actor, 'manage_templates'))
  const t = translatorFor(language, 'templates')
  return (
    <>
      <Breadcrumbs label={t('title')} crumbs={[{ href: '/templates', label: t('title') }, { label: t('new.title') }]} />
      <PageHead title={t('new.title')} lede={t('new.lede')} />
      <Words language={language} messages={messagesFor(language, ['templates'])}><TemplateForm choices={templateChoices(language)} /></Words>
    </>
  )
}
