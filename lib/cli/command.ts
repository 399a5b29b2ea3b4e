import type { Actor } from '../domain/permissions'
import type { Io } from './io'

/** What a command is called with: its own words, whether JSON is wanted, its streams, and who acts (looked up when asked). */
export type Call = { words: readonly string[]; json: boolean; io: Io; actor: () => Actor }

/** A command answers its exit code, or nothing for 0. */
export type Command = (call: Call) => Promise<number | void> | number | void

/** Writes a result: one JSON document, or the text for people. */
export function answer(call: Pick<Call, 'json' | 'io'>, value: unknown, text: string): void {
  call.io.out(call.json ? JSON.stringify(value) : text)
}
