'use client'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { IconName } from './icon'

export interface MenuChoice {
  label: ReactNode
  icon?: IconName
  kbd?: string
  href?: string
  onSelect?: () => void
}

function Choice({ choice }: { choice: MenuChoice }) {
  const inside = (
    <>
      {choice.icon && <Icon name={choice.icon} />}
      {choice.label}
      {choice.kbd && <kbd>{choice.kbd}</kbd>}
    </>
  )
  if (choice.href) {
    return (
      <DropdownMenu.Item asChild className="menu-item">
        <Link prefetch={false} href={choice.href}>{inside}</Link>
      </DropdownMenu.Item>
    )
  }
  return (
    <DropdownMenu.Item className="menu-item" {...(choice.onSelect ? { onSelect: choice.onSelect } : {})}>
      {inside}
    </DropdownMenu.Item>
  )
}

/** A menu of acts on one thing; `groups` are parted by a line. */
export function Menu({ trigger, label, groups }: { trigger: ReactNode; label: string; groups: readonly (readonly MenuChoice[])[] }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu floating" align="end" sideOffset={4} collisionPadding={8} aria-label={label}>
          {groups.map((group, index) => (
            <DropdownMenu.Group key={index}>
              {index > 0 && <DropdownMenu.Separator className="menu-line" />}
              {group.map((choice, place) => (
                <Choice key={place} choice={choice} />
              ))}
            </DropdownMenu.Group>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
