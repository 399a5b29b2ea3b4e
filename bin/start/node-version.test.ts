import { expect, test } from 'vitest'
import { nodeTooOld } from './node-version.mjs'

test.each(['v20.19.0', 'v20.20.2', 'v21.0.0', 'v22.1.0', '24.0.1'])('%s will do', (version) => {
  expect(nodeTooOld(version)).toBeNull()
})

test.each(['v20.18.3', 'v18.20.8', 'v16.0.0', 'v0.12.18'])('%s is too old and the sentence names it', (version) => {
  expect(nodeTooOld(version)).toBe(`Plazo needs Node 20.19 or newer; this is Node ${version.slice(1)}.`)
})
