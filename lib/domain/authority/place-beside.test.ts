import { expect, it } from 'vitest'
import { placeBeside } from './place-beside'

it.each([
  ['Ayuntamiento de Rivas-Vaciamadrid', 'Rivas-Vaciamadrid, Comunidad de Madrid', 'Comunidad de Madrid'],
  ['Ajuntament de Barcelona', 'Barcelona, Catalunya', 'Catalunya'],
  ['Град Београд', 'Београд', ''],
  ['Министарство унутрашњих послова Републике Србије', 'Београд', 'Београд'],
])('%s, in %s', (name, place, beside) => {
  expect(placeBeside(name, place).join(', ')).toBe(beside)
})
