'use client'
import { useEffect } from 'react'

/** Names the page where Next takes no metadata from: in a not-found or an error shown inside another page. */
export function PageTitle({ children }: { children: string }) {
  useEffect(() => {
    document.title = `${children} · Plazo`
  }, [children])
  return null
}
