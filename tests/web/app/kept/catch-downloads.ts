import { vi } from 'vitest'

/** Catches what is handed to the browser as a download, newest last. */
export function catchDownloads(): { readonly name: string; readonly file: Blob }[] {
  const caught: { name: string; file: Blob }[] = []
  const blobs = new Map<string, Blob>()
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const address = `blob:${blobs.size}`
    blobs.set(address, blob as Blob)
    return address
  })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    caught.push({ name: this.download, file: blobs.get(this.href)! })
  })
  return caught
}
