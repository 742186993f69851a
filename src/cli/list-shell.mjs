import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Beside `assets`, what a page of the built site is made of. */
const beside = ['index.html', 'manifest.webmanifest', 'favicon.svg', 'icon-192.png', 'icon-512.png']

/**
 * The files of a built site that it takes to work without a network: the page, all its parts and all calls. Not its sounds: voices and the
 * speech engine are too large to be fetched for everybody.
 * @param {string} folder the built site
 * @returns {{ url: string, revision: string | null, integrity: string }[]} for Workbox: a revision where the name does not stand for the content
 */
export function listShell(folder) {
  const assets = readdirSync(join(folder, 'assets')).toSorted()
  const parts = assets.filter((file) => !file.endsWith('.wasm')).map((file) => `assets/${file}`)
  return [...beside, ...parts].map((url) => {
    const integrity = `sha256-${createHash('sha256').update(readFileSync(join(folder, url))).digest('base64')}`
    return { url, revision: url.startsWith('assets/') ? null : integrity, integrity }
  })
}
