'use client'
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useHold } from '@/app/_ui/form-hold'
import { MAX_FILE_BYTES } from '@/lib/domain/document/limits'
import { sendFile } from './send-file'
import type { Sending } from './send-file'

export type UploadItem = {
  key: string; file: File; state: 'waiting' | 'sending' | 'done' | 'failed'; share: number; uploadId?: string; code?: string
}

const AT_ONCE = 2
const NONE: readonly string[] = []

/** The files of one drop zone on their way up, two at a time; `onChange` gets the ids of those that arrived, in the order of the list, but for those `taken`. */
export function useUploads(requestId: string | undefined, onChange: (uploadIds: string[]) => void, taken: readonly string[] = NONE) {
  const [all, setItems] = useState<UploadItem[]>([])
  const items = useMemo(() => all.filter((item) => !item.uploadId || !taken.includes(item.uploadId)), [all, taken])
  const calls = useRef(new Map<string, Sending>())
  const told = useRef('')
  const counter = useRef(0)
  const prefix = useId()
  const change = useCallback((key: string, part: Partial<UploadItem>) => {
    setItems((before) => before.map((item) => (item.key === key ? { ...item, ...part } : item)))
  }, [])

  useEffect(() => {
    const free = AT_ONCE - items.filter((item) => item.state === 'sending').length
    for (const item of items.filter(({ state }) => state === 'waiting').slice(0, Math.max(0, free))) {
      if (calls.current.has(item.key)) continue
      const call = sendFile(item.file, requestId, (share) => change(item.key, { share }))
      calls.current.set(item.key, call)
      change(item.key, { state: 'sending', share: 0 })
      void call.done.then((sent) => {
        calls.current.delete(item.key)
        change(item.key, sent.ok ? { state: 'done', share: 1, uploadId: sent.uploadId } : { state: 'failed', code: sent.code })
      })
    }
  }, [items, requestId, change])

  useEffect(() => {
    const ids = items.flatMap((item) => (item.uploadId ? [item.uploadId] : []))
    if (ids.join() === told.current) return
    told.current = ids.join()
    onChange(ids)
  }, [items, onChange])
  // After the form was told what arrived, so that a form that waits goes with all of it.
  useHold(items.some(({ state }) => state === 'waiting' || state === 'sending') ? 'underway' : items.some(({ state }) => state === 'failed') ? 'failed' : 'free')

  useEffect(() => {
    const open = calls.current
    return () => {
      for (const call of open.values()) call.cancel()
    }
  }, [])

  const add = (files: Iterable<File>) => {
    const fresh = [...files].map((file): UploadItem => ({
      key: `${prefix}-${(counter.current += 1)}`, file, share: 0, ...(file.size > MAX_FILE_BYTES ? { state: 'failed', code: 'too_large' } : { state: 'waiting' }),
    }))
    setItems((before) => [...before, ...fresh])
  }
  const remove = (key: string) => {
    calls.current.get(key)?.cancel()
    setItems((before) => before.filter((item) => item.key !== key))
  }
  return { items, add, remove, retry: (key: string) => change(key, { state: 'waiting', share: 0 }) }
}
