'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { DropZone } from '@/app/_components/drop-zone/drop-zone'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { useToast } from '@/app/_ui/toast'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { keepPowerInput } from '@/lib/inputs/house/letterhead'
import { keepPowerAction } from '../actions'

/** The paper that proves whom the representative may speak for. */
export function PowerForm({ requesterId }: { requesterId: string }) {
  const t = useWords('templates')
  const router = useRouter()
  const say = useToast()
  const [round, setRound] = useState(0)
  const of = useActionForm({
    id: 'power', schema: keepPowerInput, action: keepPowerAction, defaults: { requesterId, uploadId: '' },
    onDone: () => { of.form.reset(); setRound((before) => before + 1); say({ text: t('power.saved') }); router.refresh() },
  })
  return (
    <ActionForm of={of} className="form">
      <DropZone key={round} id="power-uploadId" label={t('power.file')} onChange={([uploadId]) => of.form.setValue('uploadId', uploadId ?? '')} />
      <div className="row"><Submit of={of} look="plain">{t('power.save')}</Submit><FormStatus pending={of.pending} /></div>
    </ActionForm>
  )
}
