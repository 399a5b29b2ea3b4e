import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { db } from '../../db/client'
import { freshDatabase } from '../../db/testing'
import type { FreshDatabase } from '../../db/testing'
import { Refusal } from '../../domain/refusal'
import type { PersonActor } from '../../domain/permissions'
import { filePath } from '../../files/store'
import { letterPackage } from '../../letters/letter-package'
import { letterText } from '../../letters/plain-text'
import { letterSheet } from '../../queries/letter/letter-sheet'
import { receiveUpload } from '../document/receive-upload'
import { keepPower } from '../house/letterhead'
import { setUpHouse } from '../house/testing'
import { enclosePower } from './enclose-power'
import { drafted, letterRow, written } from './testing'

let fresh: FreshDatabase, admin: PersonActor, letterId: string
beforeEach(async () => {
  fresh = freshDatabase()
  fresh.setClock('2026-03-02T10:00:00Z')
  admin = await setUpHouse()
  letterId = written(admin, drafted())
  const { uploadId } = await receiveUpload(admin, { filename: 'Poder notarial.txt', requestId: null }, Readable.from([Buffer.from('power of attorney')]))
  keepPower(admin, { requesterId: letterRow(letterId).requesterId, uploadId })
  enclosePower(admin, { letterId, version: letterRow(letterId).version })
})
afterEach(() => fresh.cleanUp())
const sheet = () => letterSheet(db(), letterId)

it('is a ZIP that others open: the letter in three forms and its enclosures in their order, byte for byte', async () => {
  const path = join(fresh.folder, 'package.zip')
  writeFileSync(path, await letterPackage(sheet()))
  const names = execFileSync('unzip', ['-Z1', path], { encoding: 'utf8' }).trim().split('\n')
  expect(names.map((name) => name.slice(name.lastIndexOf('.')))).toEqual(['.pdf', '.docx', '.txt', '.txt'])
  expect(names[3]).toBe('1 Poder notarial.txt')
  const inside = (name: string) => execFileSync('unzip', ['-p', path, name])
  expect(inside(names[3] ?? '').toString()).toBe('power of attorney')
  expect(inside(names[2] ?? '').toString()).toBe(letterText(sheet()))
  expect(inside(names[0] ?? '').subarray(0, 5).toString()).toBe('%PDF-')
})

it('refuses when the bytes of an enclosure are gone', async () => {
  rmSync(filePath(sheet().enclosures[0]?.sha256 ?? ''))
  await expect(letterPackage(sheet())).rejects.toEqual(new Refusal('no_such_file'))
})
