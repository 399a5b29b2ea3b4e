'use client'
import { usePathname } from 'next/navigation'
import { Tabs } from '@/app/_ui/tabs'

/** The pages of the settings that this person may open; it knows which one is shown. */
export function SettingsTabs({ label, tabs }: { label: string; tabs: readonly { href: string; label: string }[] }) {
  const path = usePathname()
  return <Tabs label={label} tabs={tabs.map((tab) => ({ ...tab, current: path === tab.href || path.startsWith(`${tab.href}/`) }))} />
}
