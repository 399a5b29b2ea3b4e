import type { Metadata } from 'next'
import { cache } from 'react'
import { foundOr404, pageActor } from '@/app/_server/page-actor'
import { Words } from '@/app/_ui/words'
import { messagesFor } from '@/lib/i18n/messages'
import { sentenceFor } from '@/lib/i18n/translator'
import { letterPage } from '@/lib/queries/letter/letter-page'
import { choicesOf, editorLetter } from './choices'
import { Editor } from './editor'
import { LetterHead } from './letter-head'

type Props = { params: Promise<{ requestId: string; letterId: string }> }

const read = cache(async (requestId: string, letterId: string) => {
  const { actor, language, person } = await pageActor(`/requests/${requestId}/letters/${letterId}`)
  return { language, person, page: await foundOr404(() => letterPage(actor, requestId, letterId)) }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { requestId, letterId } = await params
  const { page, language } = await read(requestId, letterId)
  return { title: `${sentenceFor(language, 'states', `purpose.${page.purpose}`)} ${page.ref}` }
}

/** One letter: where it stands, its text, what the law wants in it, and the letter as it will be. */
export default async function LetterPage({ params }: Props) {
  const { requestId, letterId } = await params
  const { page, language, person } = await read(requestId, letterId)
  return (
    <div className="edpage">
      <LetterHead page={page} language={language} />
      <Words language={language} messages={messagesFor(language, ['letter-desk', 'letters', 'documents', 'request-forms'])}>
        <Editor letter={editorLetter(page, person.id, language)} choices={choicesOf(page, language)} />
      </Words>
    </div>
  )
}
