// The build goes where bin/start.mjs says, beside the one in use, and is switched to when it is whole.
/** @type {import('next').NextConfig} */
export default {
  distDir: process.env.PLAZO_DIST ?? '.build/dev',
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2', 'pdfkit', 'pino'],
  // Types are a stage of npm test; a build that checked them again would only be slower.
  typescript: { ignoreBuildErrors: true },
  images: { unoptimized: true },
}
