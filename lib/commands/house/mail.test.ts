import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { mailSettings as table } from '../../db/schema/mail'
import { event, eventDetail } from '../../db/schema/record'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { plantHouse, plantPerson } from '../../db/testing-case'
import type { PersonActor } from '../../domain/permissions'
import { changeForTest } from '../../env'
import { mailSettingsInput } from '../../inputs/mail-settings'
import { mailFrom, mailSettings } from '../../mail/settings'
import { keptMailSettings } from '../../queries/outbox/mail-settings-page'
import { Sink } from '../outbox/testing/sink'
import { changeMailSettings } from './mail-settings'
import { pauseMail } from './pause-mail'
import { testMail } from './test-mail'

let fresh: FreshDatabase, admin: PersonActor
const given = (over = {}) => mailSettingsInput.parse({ fromAddress: 'desk@plazo.example', smtpHost: 'mail.example', smtpPort: '587', smtpUser: 'desk', smtpPassword: 'river bank', ...over })
const WORDS = { subject: 'Test', text: 'Test' }
beforeEach(() => {
  fresh = freshDatabase()
  plantHouse()
  admin = plantPerson('admin')
  writeFileSync(join(fresh.folder, 'secrets.json'), JSON.stringify({ settingsKey: randomBytes(32).toString('base64') }))
})
afterEach(() => {
  changeForTest('PLAZO_SMTP_URL', null)
  changeForTest('PLAZO_MAIL_FROM', null)
  fresh.cleanUp()
})

it('keeps the password encrypted, uses it, and shows it to nobody', () => {
  changeMailSettings(admin, given())
  const row = db().select().from(table).get()!
  expect(row.smtpPassword).toMatch(/^v1:/)
  expect(JSON.stringify([row, keptMailSettings(admin), db().select().from(eventDetail).all()])).not.toContain('river bank')
  expect(mailSettings()).toMatchObject({ host: 'mail.example', port: 587, security: 'starttls', user: 'desk', password: 'river bank', source: 'settings' })
  changeMailSettings(admin, given({ smtpPassword: '', fromName: 'Desk' }))
  expect(mailSettings()?.password).toBe('river bank')
  expect(db().select().from(event).all().filter((one) => one.type === 'mail_settings_changed')).toHaveLength(2)
})

it('gives the password of one server to no other, and none when the key is another', () => {
  changeMailSettings(admin, given())
  changeMailSettings(admin, given({ smtpPassword: '', smtpHost: 'evil.example' }))
  expect(mailSettings()).toMatchObject({ host: 'evil.example', password: null })
  changeMailSettings(admin, given())
  writeFileSync(join(fresh.folder, 'secrets.json'), JSON.stringify({ settingsKey: randomBytes(32).toString('base64') }))
  expect(mailSettings()?.password).toBeNull()
})

it('is overridden by the environment', () => {
  changeMailSettings(admin, given())
  changeForTest('PLAZO_SMTP_URL', 'smtp://127.0.0.1:2525')
  changeForTest('PLAZO_MAIL_FROM', 'Ours <ours@plazo.example>')
  expect([mailSettings()?.source, mailFrom()]).toMatchObject(['environment', { name: 'Ours', address: 'ours@plazo.example' }])
})

it('is the admin’s alone', async () => {
  for (const role of ['coordinator', 'staff', 'volunteer', 'observer'] as const) {
    const other = plantPerson(role)
    expect(() => changeMailSettings(other, given())).toThrow('not_found')
    expect(() => pauseMail(other, { paused: true })).toThrow('not_found')
    await expect(testMail(other, { to: 'a@b.example' }, WORDS)).rejects.toThrow('not_found')
  }
  expect(db().select().from(table).get()).toBeUndefined()
})

it('never lets a password travel in clear', () => {
  expect(mailSettingsInput.safeParse({ fromAddress: 'a@b.example', smtpHost: 'mail.example', smtpSecurity: 'none', smtpUser: 'desk' }).success).toBe(false)
  expect(mailSettingsInput.safeParse({ fromAddress: 'a@b.example', smtpHost: '127.0.0.1', smtpSecurity: 'none', smtpUser: 'desk' }).success).toBe(true)
})

it('tests: the server took it, or in words what kept it', async () => {
  const sink = await Sink.open()
  expect(await testMail(admin, { to: 'a@b.example' }, WORDS)).toMatchObject({ ok: false, trouble: 'not_set_up' })
  changeForTest('PLAZO_SMTP_URL', sink.url)
  expect(await testMail(admin, { to: 'a@b.example' }, WORDS)).toMatchObject({ ok: true, said: expect.stringMatching(/^250/) })
  expect(sink.seen[0]?.raw).toMatch(/Auto-Submitted: auto-generated/i)
  sink.fate = () => 'sender_refused'
  expect(await testMail(admin, { to: 'a@b.example' }, WORDS)).toMatchObject({ ok: false, trouble: 'sender_refused', said: '553 5.7.1 Sender not ours' })
  await sink.close()
  expect(await testMail(admin, { to: 'a@b.example' }, WORDS)).toMatchObject({ ok: false, trouble: 'refused' })
  await expect(testMail(admin, { to: 'a b@c.example' }, WORDS)).rejects.toThrow('bad_address')
})

it('pauses and lets go again, each once', () => {
  pauseMail(admin, { paused: true })
  expect(() => pauseMail(admin, { paused: true })).toThrow('nothing_changed')
  pauseMail(admin, { paused: false })
  expect(db().select().from(event).all().map((one) => one.type).slice(-2)).toEqual(['outgoing_paused', 'outgoing_resumed'])
})
