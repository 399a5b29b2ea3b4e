import { redirect } from 'next/navigation'

/** The page of the log form asks first whether the request was sent already. */
export default function NewRequestPage(): never {
  redirect('/requests/new/log')
}
