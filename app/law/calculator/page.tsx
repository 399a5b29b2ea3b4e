import type { Metadata } from 'next'
import { readerLanguage } from '@/app/_components/reader'
import { ErrorSummary } from '@/app/_ui/error-summary'
import { Caveat } from '@/app/_ui/states'
import { today } from '@/lib/clock'
import { readCalculator } from '@/lib/inputs/law/calculator-form'
import { translatorFor } from '@/lib/i18n/translator'
import { publicLaw } from '@/lib/queries/law/public-law'
import { GuideHead } from '../_parts/guide-head'
import { CalculatorResult } from './calculator-result'
import { CaseFields } from './case-fields'
import { FactFields } from './fact-fields'
import { FormButtons } from './form-buttons'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

// Every law that Plazo ships lives by the day of Central Europe, or by London's, an hour behind it.
const ZONE = 'Europe/Madrid'

export async function generateMetadata(): Promise<Metadata> {
  return { title: translatorFor(await readerLanguage(), 'calculator')('title') }
}

export default async function CalculatorPage({ searchParams }: Props) {
  const typed = await searchParams
  const language = await readerLanguage()
  const t = translatorFor(language, 'calculator')
  const common = translatorFor(language, 'common')
  const { laws, book } = publicLaw()
  const question = readCalculator(typed, today(ZONE), Object.keys(book.calendars), laws)
  const adding = typed['add'] !== undefined
  const problems = adding ? [] : question.problems
  const errorOf = (field: string) => {
    const found = problems.find((one) => one.field === field)
    return found && t(`problem.${found.code}`)
  }
  return (
    <div className="guide">
      <GuideHead language={language} at="calculator" title={t('title')} lede={t('lede')} />
      <ErrorSummary title={common('form.problem')} prefix={common('form.errorPrefix')} problems={problems.map(({ field, code }) => ({ fieldId: field, text: t(`problem.${code}`) }))} />
      <form method="get" action="/law/calculator" className="calculator" noValidate>
        {/* Enter works the dates out: the browser takes the first button, which else would add a fact. */}
        <button type="submit" className="vh" tabIndex={-1} aria-hidden="true">{t('submit')}</button>
        <CaseFields form={question.form} errorOf={errorOf} language={language} calendars={Object.keys(book.calendars)} />
        <FactFields facts={question.form.facts} adding={adding} errorOf={errorOf} language={language} />
        <FormButtons language={language} />
      </form>
      {question.input && <CalculatorResult question={{ input: question.input, lineOf: question.lineOf }} data={{ laws, book }} language={language} />}
      <Caveat>{translatorFor(language, 'law-guide')('advice')}</Caveat>
    </div>
  )
}
