import './globals.css'
import type { Metadata, Viewport } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { messagesFor } from '@/lib/i18n/messages'
import { readerLanguage, readerTheme } from './_components/reader'
import { Words } from './_ui/words'

export const metadata: Metadata = {
  title: { default: 'Plazo', template: '%s · Plazo' },
  // The header says no-referrer. Inside our own origin the page must say where it is: under no-referrer a form without scripts
  // sends "Origin: null", which Next refuses.
  referrer: 'same-origin',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false, date: false, address: false, email: false },
}
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Every page is made for its request: only then do its scripts carry the nonce of the policy.
  await connection()
  const language = await readerLanguage()
  const theme = await readerTheme()
  return (
    <html lang={language} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <Words language={language} messages={messagesFor(language, ['common', 'validation', 'refusals'])}>
          {children}
        </Words>
      </body>
    </html>
  )
}
