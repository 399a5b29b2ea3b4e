'use client'
import { useState } from 'react'
import { enterAndGo } from '@/app/_components/enter'
import { Button } from '@/app/_ui/button'
import { DataTable } from '@/app/_ui/data-table'
import { ActionForm, FormStatus, Submit } from '@/app/_ui/form'
import { SectionHead } from '@/app/_ui/section-head'
import { useActionForm } from '@/app/_ui/use-action-form'
import { useWords } from '@/app/_ui/words'
import { exploreInput } from '@/lib/inputs/house/set-up'
import { exploreAction } from './actions'

type Person = { email: string; role: string; password: string }

/** Loads the example organisation; then its people with their passwords, shown this once. */
export function ExampleForm({ token, roles }: { token: string; roles: Record<string, string> }) {
  const t = useWords('set-up')
  const signIn = useWords('sign-in')
  const [people, setPeople] = useState<readonly Person[] | null>(null)
  const of = useActionForm({ id: 'example', schema: exploreInput, action: exploreAction, defaults: { token }, onDone: setPeople })
  const admin = people?.find((person) => person.role === 'admin')
  return (
    <section className="block" aria-labelledby="example-title">
      <SectionHead id="example-title" title={t('example.title')} />
      {people === null ? (
        <ActionForm of={of} className="form">
          <p className="meta">{t('example.text')}</p>
          <div className="row">
            <Submit of={of} look="plain">{t('example.submit')}</Submit>
            <FormStatus pending={of.pending} />
          </div>
        </ActionForm>
      ) : (
        <div role="status">
          <p className="meta">{t('example.once')}</p>
          <DataTable
            className="slips" caption={t('example.people')} rows={people} rowKey={(person) => person.email}
            columns={[
              { key: 'role', head: t('example.role'), names: true, cell: (person) => roles[person.role] ?? person.role },
              { key: 'email', head: signIn('email'), cell: (person) => person.email },
              { key: 'password', head: signIn('password'), cell: (person) => <code>{person.password}</code> },
            ]}
          />
          {admin && <div className="after-form"><Button look="primary" onClick={() => void enterAndGo(admin)}>{t('example.enter')}</Button></div>}
        </div>
      )}
    </section>
  )
}
