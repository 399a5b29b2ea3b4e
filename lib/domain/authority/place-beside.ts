/** The parts of a place that stand beside an authority's name: without those that the name says already, as written or as `inWords` has them. */
export function placeBeside(name: string, place: string, inWords: (part: string) => string = (part) => part): string[] {
  const said = name.toLocaleLowerCase()
  return place.split(', ').filter((part) => part !== '' && ![part, inWords(part)].some((form) => said.includes(form.toLocaleLowerCase())))
}
