/** A date or an instant, as text that the server wrote with lib/i18n. */
export function Day({ on, children }: { on: string; children: string }) {
  return <time dateTime={on}>{children}</time>
}
