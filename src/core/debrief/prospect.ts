/**
 * What could still be had of a call at one turn of the rep: overall scores (0–100) that some way on from there really reaches, with the ticket filled in right from
 * what has been heard by then. They are found, not proved highest: "at least".
 */
export interface Prospect {
  /** The turn, by the number of its passage in the log. */
  readonly passage: number
  /** Before the turn was taken, and after it. `before` is never less. */
  readonly before: number
  readonly after: number
  /** By the id of a reply that was open then, `wait` for silence: where a good way on from it leads. Never more than `before`. */
  readonly others: Readonly<Record<string, Outlook>>
}

export interface Outlook {
  readonly score: number
  /** The title of the ending that the way comes to. */
  readonly ending: string
}
