import { setUp, say, home } from './set-up.mjs'

/** `npm start`: prepares the checkout, serves the site to develop on, and opens it where there is a screen. */
setUp()
const { createServer } = await import('vite')
try {
  const server = await createServer({ root: home, server: { open: hasScreen() } })
  await server.listen()
  server.printUrls()
  server.bindCLIShortcuts({ print: true })
} catch (error) {
  say(`The site could not be started: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}

function hasScreen() {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env
  if (CI) return false
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}
