import { expect, it } from 'vitest'

// The same properties as in npm test, many times over and from another place each time; PLAZO_SEED repeats a run.
process.env.PLAZO_SEED ??= String(Math.floor(Math.random() * 2 ** 31))
process.env.PLAZO_RUNS ??= '12000'
console.log(`properties of deadlines and calendars: seed ${process.env.PLAZO_SEED}, ${process.env.PLAZO_RUNS} runs each`)

await import('./properties.test')
await import('../calendar/working-days.test')

it('runs more of them than npm test does', () => {
  expect(Number(process.env.PLAZO_RUNS)).toBeGreaterThan(300)
})
