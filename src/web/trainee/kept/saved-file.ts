/** What came of saving a file: with what was said aloud it may be too large to be brought in again. */
export type SavedFile = 'saved' | 'too large' | 'not saved'

/** The same, in words. */
export const sayOfSaved: Readonly<Record<SavedFile, string>> = {
  saved: 'The file is where your browser puts downloads.',
  'too large': 'With what you said aloud the file would be larger than 200 MB, too large to be brought in again. Save it without.',
  'not saved': 'The file could not be made. Reload the page, and try again.',
}
