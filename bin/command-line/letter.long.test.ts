import { beforeAll, vi } from 'vitest'
import { json, newData } from './plazo-process'
import { isWhole } from './whole-letter'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 300_000 })

const data = newData()
beforeAll(async () => { await json(['example'], { data }) })

isWhole(data, ['EX-RIVAS', 'initial_request', 'es', /10\/2019/])
isWhole(data, ['EX-RIVAS', 'reminder', 'es', /10\/2019/])
isWhole(data, ['EX-BELGRADE', 'initial_request', 'sr-Cyrl', /36\/10/])
isWhole(data, ['EX-BELGRADE', 'initial_request', 'sr-Latn', /36\/10/])
isWhole(data, ['EX-BELGRADE', 'complaint_refusal', 'sr-Cyrl', /36\/10/])
