'use client'
import { useState } from 'react'
import { Button } from '@/app/_ui/button'
import { Menu } from '@/app/_ui/menu'
import type { MenuChoice } from '@/app/_ui/menu'
import { useWords } from '@/app/_ui/words'
import { closeRequestAction, reopenRequestAction } from '../actions'
import { restrictAction } from '../actions-people'
import { ActDialog } from './act-dialog'
import type { ComposeTab } from './composer'

type Act = 'close' | 'withdraw' | 'reopen' | 'restrict' | 'openUp'
type Props = { requestId: string; closed: boolean; restricted: boolean; mayClose: boolean; mayRestrict: boolean; toClose: boolean; tabs: readonly ComposeTab[] }

/** All else that can be done with a case, beside its main button. */
export function CaseMenu({ requestId, closed, restricted, mayClose, mayRestrict, toClose, tabs }: Props) {
  const t = useWords('request-forms')
  const common = useWords('common')
  const [asked, setAsked] = useState<Act | null>(null)
  const ask = (act: Act, icon: NonNullable<MenuChoice['icon']>): MenuChoice => ({ label: t(`caseMenu.${act}.choice`), icon, onSelect: () => setAsked(act) })
  const icons = { note: 'note', reply: 'reply', reminder: 'send', call: 'phone', fact: 'clock' } as const
  const groups: MenuChoice[][] = [
    tabs.map((tab) => ({ label: t(`caseMenu.${tab}`), icon: icons[tab], href: `/requests/${requestId}?compose=${tab}#compose` })),
    [
      ...(mayRestrict ? [restricted ? ask('openUp', 'people') : ask('restrict', 'lock')] : []),
      ...(mayClose ? (closed ? [ask('reopen', 'undo')] : [ask('withdraw', 'x'), ask('close', 'archive')]) : []),
    ],
    [{ label: common('print'), icon: 'print', onSelect: () => window.print() }],
  ]
  const acts: Record<Act, (why: string) => ReturnType<typeof closeRequestAction | typeof reopenRequestAction | typeof restrictAction>> = {
    close: (why) => closeRequestAction({ requestId, why }),
    withdraw: (why) => closeRequestAction({ requestId, why, withdrawn: true }),
    reopen: () => reopenRequestAction({ requestId }),
    restrict: () => restrictAction({ requestId, restricted: true }),
    openUp: () => restrictAction({ requestId, restricted: false }),
  }
  return (
    <>
      {toClose && mayClose && !closed && <Button look="primary" icon="archive" onClick={() => setAsked('close')}>{t('caseMenu.close.choice')}</Button>}
      <Menu
        label={t('caseMenu.label')} trigger={<Button icon="more" iconOnly>{t('caseMenu.label')}</Button>}
        groups={groups.filter((group) => group.length > 0)}
      />
      {asked && (
        <ActDialog
          id="case-act" title={t(`caseMenu.${asked}.title`)} description={t(`caseMenu.${asked}.text`)} submit={t(`caseMenu.${asked}.submit`)} saved={t(`caseMenu.${asked}.done`)}
          {...(asked === 'close' || asked === 'withdraw' ? { why: t('why') } : {})} act={acts[asked]} open onOpenChange={(open) => !open && setAsked(null)}
        />
      )}
    </>
  )
}
