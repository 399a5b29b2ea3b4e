/** What web, worker and migration find in their environment: the caller's, the place, and the secrets of the data folder. */
export function environment(place, { dist, mode = 'production' } = {}) {
  const env = {
    ...process.env,
    NODE_ENV: mode,
    NEXT_TELEMETRY_DISABLED: '1',
    PLAZO_DATA: place.data,
    PLAZO_URL: place.url,
    PORT: String(place.port),
    HOST: place.host,
    NEXTAUTH_URL: place.url,
    NEXTAUTH_SECRET: place.secrets.nextAuthSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: place.secrets.actionsKey,
    PLAZO_COOKIE_KEY: place.secrets.cookieKey,
    PLAZO_SETTINGS_KEY: place.secrets.settingsKey,
  }
  if (dist) env.PLAZO_DIST = dist
  // npm's word for the caller's folder: every path is absolute from here on.
  delete env.INIT_CWD
  return env
}
