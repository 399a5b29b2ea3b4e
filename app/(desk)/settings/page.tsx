import { redirect } from 'next/navigation'
import { pageActor } from '@/app/_server/page-actor'
import { mayInHouse } from '@/lib/domain/permissions'

export default async function SettingsPage() {
  const { actor } = await pageActor('/settings')
  redirect(mayInHouse(actor, 'manage_settings') ? '/settings/organisation' : '/settings/profile')
}
