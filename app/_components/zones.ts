import type { Option } from '../_ui/inputs'

/** The IANA time zones that this server knows, for a list. */
export function zoneOptions(): Option[] {
  return Intl.supportedValuesOf('timeZone').map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}
