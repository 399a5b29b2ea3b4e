'use client'
import { useSearchParams } from 'next/navigation'
import { Tabs } from 'radix-ui'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '@/app/_ui/words'
import { CallForm } from './call-form'
import type { Channel } from '@/lib/domain/request/words'
import type { FormChoices } from './form-choices'
import { NewFactForm } from './new-fact-form'
import { NoteForm } from './note-form'
import { ReminderForm } from './reminder-form'
import { ReplyForm } from './reply-form'

export const COMPOSE_TABS = ['note', 'reply', 'reminder', 'call', 'fact'] as const
export type ComposeTab = (typeof COMPOSE_TABS)[number]
export type ComposerProps = {
  requestId: string; today: string; channel: Channel; tabs: readonly ComposeTab[]; mayRecord: boolean; asksComplete: boolean; choices: FormChoices
}

/**
 * The composer at the foot of the record. `?compose=fact&type=complaint_filed&remedy=…` opens a tab with its choices made. What was typed in one tab stays
 * while another is open.
 */
export function Composer(props: ComposerProps) {
  const t = useWords('request-forms')
  const { tab, choose, preset, box } = useCompose(props.tabs)
  const [opened, setOpened] = useState<readonly ComposeTab[]>([])
  const show = (next: string) => {
    setOpened((before) => [...new Set([...before, tab, next as ComposeTab])])
    choose(next as ComposeTab)
  }
  const panels = {
    note: <NoteForm {...props} />,
    reply: <ReplyForm {...props} preset={preset} />,
    reminder: <ReminderForm {...props} />,
    call: <CallForm {...props} />,
    fact: <NewFactForm {...props} preset={preset} />,
  }
  return (
    <Tabs.Root className="compose" ref={box} value={tab} onValueChange={show} activationMode="manual">
      <Tabs.List className="tabs" aria-label={t('composer.label')}>
        {props.tabs.map((one) => <Tabs.Trigger key={one} value={one}>{t(`composer.${one}`)}</Tabs.Trigger>)}
      </Tabs.List>
      {props.tabs.map((one) => (
        <Tabs.Content key={one} value={one} tabIndex={-1} {...(opened.includes(one) || one === tab ? { forceMount: true } : {})}>{panels[one]}</Tabs.Content>
      ))}
    </Tabs.Root>
  )
}

/** Which tab is open: the one of the address when it names one, else the one chosen since. A link to a tab also moves the focus there. */
function useCompose(tabs: readonly ComposeTab[]) {
  const params = useSearchParams()
  const asked = tabs.find((one) => one === params.get('compose')) ?? null
  const preset = { type: params.get('type') ?? '', remedy: params.get('remedy') ?? '' }
  const address = asked ? params.toString() : ''
  const [chosen, setChosen] = useState<{ tab: ComposeTab; address: string } | null>(null)
  const box = useRef<HTMLDivElement>(null)
  const tab = (chosen && chosen.address === address ? chosen.tab : asked) ?? tabs[0] ?? 'note'
  useEffect(() => {
    if (!address) return
    box.current?.scrollIntoView({ block: 'start' })
    box.current?.querySelector<HTMLElement>('[role="tabpanel"][data-state="active"] :is(select, input, textarea)')?.focus({ preventScroll: true })
  }, [address])
  return { tab, preset, box, choose: (next: ComposeTab) => setChosen({ tab: next, address }) }
}
