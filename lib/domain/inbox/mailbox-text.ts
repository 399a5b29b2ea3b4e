/** Reads "Name <address>", as it is kept of whoever forwarded a mail. */
export function mailboxOf(text: string): { name: string; address: string } {
  const [, name = '', address] = /^([^]*?)\s*<([^<>]*)>$/.exec(text) ?? []
  return address === undefined ? { name: '', address: text } : { name, address }
}
