/** A reply as the trainee said it aloud. Kept in this browser only, never sent anywhere and never scored. */
export interface Recording extends Take {
  /** The attempt's id. */
  readonly attempt: string
  /** When the reply was given, in milliseconds of the call: the time of its event in the log. */
  readonly at: number
}

/** What a microphone has taken up. */
export interface Take {
  /** What the browser made of it, as a media type: "audio/webm;codecs=opus". */
  readonly type: string
  readonly bytes: ArrayBuffer
}

/** What has become of a recording: it is kept, or it is not, perhaps because the device is full. */
export type Kept = 'kept' | 'full' | 'not kept'
