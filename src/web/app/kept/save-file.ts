/** Hands a file to the browser, which puts it where it puts downloads. */
export function saveFile({ name, file }: { readonly name: string; readonly file: Blob }): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Not at once: some browsers begin to read it only now.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
