/** A number of things: "one call", "12 calls". */
export function sayCount(count: number, thing: string, things = `${thing}s`): string {
  return count === 1 ? `one ${thing}` : `${count} ${things}`
}

/** About how much room something takes: "40 kB", "1.2 MB", "310 MB". Never nothing where there is something. */
export function sayBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`
  const megabytes = bytes / 1_000_000
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}

/** A sentence that begins with a capital. */
export function asSentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
