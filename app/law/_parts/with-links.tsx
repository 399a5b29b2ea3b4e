/** Text whose web addresses are links; one that was cut ("…") or has no scheme stays text. */
export function WithLinks({ children }: { children: string }) {
  return children.split(/(https?:\/\/[^\s;)]+)/).map((part, index) => {
    if (index % 2 === 0 || part.endsWith('...')) return part
    const address = part.replace(/[.,]$/, '')
    return <span key={index}><a href={address} rel="noreferrer">{address}</a>{part.slice(address.length)}</span>
  })
}
