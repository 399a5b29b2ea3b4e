import type { MessagePage } from '@/lib/queries/message/message-page'

/** What a writer may change by typing. */
export type MessageValues = { to: string; subject: string; text: string; quoted: boolean }
/** The text that somebody else saved meanwhile. */
export type MessageConflict = MessageValues & { version: number; by: string }

/** A message as its form needs it; `addresses`: whom the case knows, in words. */
export type EditorMessage = Pick<MessagePage, 'draftId' | 'requestId' | 'language' | 'version' | 'quote' | 'enclosures' | 'may'> & {
  personId: string; savedText: string; values: MessageValues; sendKey: string; filesSize: string; doubtful: readonly string[]
  choices: { addresses: { value: string; label: string }[]; documents: { value: string; label: string }[] }
  /** Why sending isn't offered; null: it is. */
  stays: 'instead' | 'notYours' | null
}
