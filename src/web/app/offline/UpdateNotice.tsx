import { useLate } from '../../trainee/use-late.ts'

/**
 * Says when a newer version of the app is here, and sees to it that this one can be opened without a network. All of it is fetched once the page has
 * loaded; a site that is still being worked on goes without, and so does a browser that cannot.
 */
export function UpdateNotice() {
  const [part] = useLate(loadNotice, import.meta.env.PROD && 'serviceWorker' in navigator)
  return part && part !== 'not fetched' ? <part.NewerVersion /> : null
}

async function loadNotice() {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }))
  return import('./NewerVersion.tsx')
}
