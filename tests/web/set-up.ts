import '@testing-library/jest-dom/vitest'
import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

afterEach(cleanup)

// What every browser has and happy-dom has not.
if (!('fonts' in document)) Object.defineProperty(document, 'fonts', { value: { load: async () => [] } })
