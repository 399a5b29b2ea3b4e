/** What /api/health answers: "ok", a list of what is not well, or null while nothing answers. */
export async function health(probe) {
  try {
    const answer = await fetch(`${probe}/api/health`, { signal: AbortSignal.timeout(5000), headers: { connection: 'close' } })
    const body = await answer.json()
    if (answer.status === 200 && body.status === 'ok') return 'ok'
    const parts = ['web', 'database', 'worker'].filter((part) => body[part] && body[part] !== 'ok')
    return parts.map((part) => `${part}: ${body[part]}`).join('; ') || `status ${answer.status}`
  } catch {
    return null
  }
}
