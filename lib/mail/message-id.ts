import { randomUUID } from 'node:crypto'

/** A new Message-ID of ours, without its angle brackets, under the domain of the sender. */
export function newMessageId(from: string): string {
  return `${randomUUID()}@${from.slice(from.lastIndexOf('@') + 1)}`
}
