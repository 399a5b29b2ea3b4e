import { readKept } from '../commands/inbox/read-kept'

/** Takes in what came: what is kept is read, and filed or parked. Returns how many mails were read. */
export async function takeIn({ signal }: { once?: boolean; signal?: AbortSignal }): Promise<number> {
  return await readKept(signal ? { signal } : {})
}
