import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CHECKOUT } from '../house'
import type { Language, Theme } from '../pages/visits'

/** Which pictures `npm run screens` was asked for (bin/screens/asked.mjs). */
type Wanted = { lang: Language[]; width: string[]; theme: Theme[]; only: string }

export const WANTED: Wanted = { lang: ['en'], width: ['390', '1280'], theme: ['light', 'dark'], only: '', ...JSON.parse(process.env['PLAZO_SCREENS'] ?? '{}') as Partial<Wanted> }
export const HEIGHTS: Readonly<Record<string, number>> = { 390: 844, 1280: 800 }
export const FOLDER = join(CHECKOUT, 'screens')
mkdirSync(FOLDER, { recursive: true })

/** A visit's name as part of a file's: "/requests?q=Huawei" becomes "requests-q-huawei". */
export const fileName = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'start'
