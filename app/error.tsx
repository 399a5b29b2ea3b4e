'use client'
import type { ComponentProps } from 'react'
import { PageFailed } from './_components/page-failed'

export default function PublicError(props: ComponentProps<typeof PageFailed>) {
  return (
    <main className="public">
      <PageFailed {...props} />
    </main>
  )
}
