import { PageNotFound } from '../_components/page-not-found'
import { readerLanguage } from '../_components/reader'

export default async function DeskNotFound() {
  return <PageNotFound language={await readerLanguage()} />
}
