import { onTestFinished } from 'vitest'

/** For the rest of the test, the browser has these parts of its navigator, or has them not. */
export function giveNavigator(parts: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(parts)) {
    Object.defineProperty(navigator, name, { value, configurable: true })
    onTestFinished(() => {
      Reflect.deleteProperty(navigator, name)
    })
  }
}
