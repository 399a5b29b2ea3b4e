import type { Purpose, ReadBy } from './words'

/** A template as Plazo brings it, before anybody changed it. */
export type ShippedText = {
  id: string; lawId: string; purpose: Purpose; language: string; name: string; subject: string; body: string; gloss: string; readBy: ReadBy; fingerprint: string
}

/** A template as it stands here: Plazo's own, or the newest version that somebody saved. `moved`: Plazo's own text has changed since somebody here wrote theirs. */
export type TemplateText = Omit<ShippedText, 'fingerprint'> & {
  shipped: boolean; version: number; archived: boolean; readNote: string | null; savedAt: string | null; savedBy: string | null; moved: boolean
}
