import { expect, it } from 'vitest'
import { KeptOpen } from './kept-open'

it('lets go of what was shown when a later one is shown, and never of one that the screen is still coming to', () => {
  const gone: string[] = []
  const kept = new KeptOpen<string>((one) => gone.push(one))
  kept.arrived('first')
  kept.arrived('second')
  kept.shown('first')
  expect(gone).toEqual([])
  kept.arrived('third')
  kept.shown('third')
  expect(gone).toEqual(['first', 'second'])
  kept.shown('third')
  kept.left()
  kept.left()
  expect(gone).toEqual(['first', 'second', 'third'])
})
