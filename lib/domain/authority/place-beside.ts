/** The place as it stands beside an authority's name: without the parts that the name says already; empty when nothing is left. */
export function placeBeside(name: string, place: string): string {
  const said = name.toLocaleLowerCase()
  return place.split(', ').filter((part) => !said.includes(part.toLocaleLowerCase())).join(', ')
}
