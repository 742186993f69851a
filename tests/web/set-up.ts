import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

// A late page comes when it comes on a busy machine: only what never comes should run into it.
configure({ asyncUtilTimeout: 10_000 })
afterEach(cleanup)

// Files share a page: the next one finds it as this one did.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  localStorage.clear()
  sessionStorage.clear()
  location.hash = ''
  document.title = ''
  document.body.replaceChildren()
  document.documentElement.removeAttribute('data-theme')
})

// What every browser has and happy-dom has not.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: { load: async () => [] } })
