import { mailFrom, mailSettings, replyAddress } from '../../mail/settings'

/** The way that mail leaves by now, for pages: nothing in it is secret. `host` null: no server is set up, and mail waits. */
export type MailWay = { host: string | null; port: number | null; from: string; fromName: string; fromSet: boolean; replyTo: string | null; serverBy: 'environment' | 'settings' | null; fromBy: 'environment' | 'settings' | null }

/** The way that mail leaves by now: the environment over the settings. */
export function mailWay(): MailWay {
  const [smtp, from] = [mailSettings(), mailFrom()]
  return {
    host: smtp?.host ?? null, port: smtp?.port ?? null, from: from.address, fromName: from.name, fromSet: from.source !== null, replyTo: replyAddress(), serverBy: smtp?.source ?? null, fromBy: from.source,
  }
}
