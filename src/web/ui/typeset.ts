/** A text as it is set: curly quotation marks and apostrophes, a true ellipsis. Its words stay the same words. */
export function typeset(text: string): string {
  return text
    .replaceAll('...', '…')
    .replaceAll(/(^|[\s([{—–-])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll(/(^|[\s([{—–“-])'(?!\d)/g, '$1‘')
    .replaceAll("'", '’')
}

/** Something said, in quotation marks; quotations within it take the single ones. */
export function quote(text: string): string {
  return `“${typeset(text).replaceAll('“', '‘').replaceAll('”', '’')}”`
}
