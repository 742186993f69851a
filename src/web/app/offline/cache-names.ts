/**
 * What the caches of a site are called. They are shared by all sites of one host, so the folder is in their names.
 * @param site the address of the site's folder, with a slash at its end: the scope of its service worker
 */
export function cacheNames(site: string): CacheNames {
  return {
    earlier: `please-hold earlier ${site}`,
    heard: `please-hold heard ${site}`,
    recorded: `please-hold recorded ${site}`,
    kept: `please-hold kept ${site}`,
    engine: `please-hold engine ${site}`,
  }
}

/** Beside them Workbox has one of its own, with the site as it is now. */
interface CacheNames {
  /** The files of the version before this one, for tabs that have not been loaded again. */
  readonly earlier: string
  /** Voices that were fetched for a call. The service worker puts them there, and takes the longest unheard away. */
  readonly heard: string
  /** The same for those that people have recorded. */
  readonly recorded: string
  /** All voices, for those who wanted to have them. The page puts them there. */
  readonly kept: string
  /** The speech engine, once it was needed. */
  readonly engine: string
}
