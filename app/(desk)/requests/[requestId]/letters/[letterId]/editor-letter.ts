import type { SaveLetter } from '@/lib/inputs/letter'
import type { LetterPage } from '@/lib/queries/letter/letter-page'

/** What a writer may change by typing. */
export type DraftValues = Omit<SaveLetter, 'letterId' | 'version'>

/** The text that somebody else saved meanwhile. */
export type Conflict = { version: number; subject: string; text: string; fields: Record<string, string>; by: string }

/** A wording of the law, ready to be put into a letter in its own language. */
export type LegalParagraph = { id: string; cite: string; law: string; words: string; lang: string; verified: boolean }

export type Choice = { value: string; label: string }

/** The words that the server chose for the editor: codes with their labels in the reader's language, days written out. */
export type EditorChoices = {
  channels: Choice[]; languages: Choice[]; enclosures: Choice[]; documents: Choice[]; reviewers: Choice[]; fields: Choice[]
  legal: { law: string; on: string; paragraphs: LegalParagraph[] }
  versions: { no: number; label: string; subject: string; text: string }[]
  comments: { id: string; paragraph: number | null; quoted: string; text: string; by: string; when: string; resolved: boolean }[]
}

export type EditorLetter = Pick<LetterPage, 'id' | 'requestId' | 'authorityId' | 'ref' | 'state' | 'leaving' | 'version' | 'checks' | 'may' | 'approveNot' | 'enclosures' | 'names' | 'questions' | 'requester' | 'fourEyes'> & {
  personId: string; savedText: string; values: DraftValues; approvedBy: string
}

/** The paragraphs of a letter's source text, as comments number them. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n[ \t]*\n+/).map((one) => one.trim()).filter((one) => one !== '')
}
