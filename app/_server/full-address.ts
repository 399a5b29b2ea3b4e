import { baseUrl } from '@/lib/env'

/** A path as the address to hand over; built from PLAZO_URL, never from what a request says. */
export function fullAddress(path: string): string {
  return new URL(path, baseUrl()).href
}
