'use client'
import type { ComponentProps } from 'react'
import { PageFailed } from '../_components/page-failed'

export default function DeskError(props: ComponentProps<typeof PageFailed>) {
  return <PageFailed {...props} />
}
