import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { compiled } from '../bin/start/compiled.mjs'
import { verify } from '../lib/commands/keep/verify/verify'
import { letterMeasures, outboxMeasures, reminderMeasures } from './measures.mjs'
import { houseOf } from './small-house'

const CHECKOUT = join(import.meta.dirname, '..')

it('measures letters, the outbox and a pass of reminders in small, and leaves the organisation whole', async () => {
  const folder = await houseOf(200)
  const said = async (name: string, ...words: string[]) => {
    const script = await compiled(`bench-${name}`, `bench/${name}.ts`, [`bench/${name}.ts`])
    const { stdout } = await promisify(execFile)(process.execPath, [script, ...words], { cwd: CHECKOUT, env: { ...process.env, PLAZO_DATA: folder, PLAZO_CODE: CHECKOUT } })
    return JSON.parse(stdout) as never
  }
  const measures = [
    ...letterMeasures(await said('letters', '2')), ...outboxMeasures('letter', await said('outbox', '3', 'letters')), ...outboxMeasures('notice', await said('outbox', '3', 'notices')),
    ...reminderMeasures(await said('reminders')),
  ]
  expect(measures).toHaveLength(4)
  for (const { measure, ratio } of measures) expect([measure, Number.isFinite(ratio) && ratio > 0]).toEqual([measure, true])
  expect(await verify(folder)).toEqual({ ok: true, problems: [] })
}, 120_000)
