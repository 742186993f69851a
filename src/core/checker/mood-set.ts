import { mostMarks, mostNumbers } from './split-moods.ts'

/** Words of 32 bits in a page, which has a bit for each value of the numbers. */
const pageSize = 128
const wordsUsed = Math.ceil(mostNumbers / 32)
const noPages = new Int32Array(mostMarks)

/** A set of moods, by marks and numbers: a page of bits for each value of the marks in it, made when it is first needed. */
export class MoodSet {
  /** By marks, where their page begins, and one; 0 where they have none. */
  #pageOf = noPages
  #words = new Uint32Array(0)
  #used = 0
  /** Pages that were emptied. */
  #free: number[] = []

  /** How many pages there are. */
  get pages(): number {
    return this.#used / pageSize - this.#free.length
  }

  has(marks: number): boolean {
    return this.#pageOf[marks]! > 0
  }

  /** @returns whether it had no mood with these marks before */
  add(marks: number, numbers: number): boolean {
    const page = this.#pageOf[marks]!
    const place = page > 0 ? page : this.#addPage(marks)
    this.#words[place - 1 + (numbers >>> 5)]! |= 1 << (numbers & 31)
    return page === 0
  }

  /** Moves the moods of some marks from another set to this one, and lists the numbers of those that are new here: how many. */
  take(from: MoodSet, marks: number, list: Int16Array): number {
    const theirs = from.#pageOf[marks]! - 1
    const ours = this.#placeOf(marks) - 1
    let size = 0
    for (let word = 0; word < wordsUsed; word++) {
      const bits = from.#words[theirs + word]! | 0
      if (bits === 0) continue
      from.#words[theirs + word] = 0
      const fresh = bits & ~this.#words[ours + word]!
      if (fresh === 0) continue
      this.#words[ours + word]! |= fresh
      size = listBits(fresh, word << 5, list, size)
    }
    from.#free.push(theirs + 1)
    from.#pageOf[marks] = 0
    return size
  }

  /** Puts all of another set beside what is here. */
  addAll(from: MoodSet): void {
    for (const [marks, page] of from.#pageOf.entries()) {
      if (page === 0) continue
      const ours = this.#placeOf(marks) - 1
      for (let word = 0; word < wordsUsed; word++) this.#words[ours + word]! |= from.#words[page - 1 + word]!
    }
  }

  /** How many moods it has. */
  count(): number {
    const list = new Int16Array(32)
    let sum = 0
    for (const word of this.#words) sum += listBits(word | 0, 0, list, 0)
    return sum
  }

  forEach(visit: (marks: number, numbers: number) => void): void {
    const list = new Int16Array(32)
    for (const [marks, page] of this.#pageOf.entries()) {
      if (page === 0) continue
      for (let word = 0; word < wordsUsed; word++) {
        const size = listBits(this.#words[page - 1 + word]! | 0, word << 5, list, 0)
        for (let index = 0; index < size; index++) visit(marks, list[index]!)
      }
    }
  }

  #placeOf(marks: number): number {
    return this.#pageOf[marks]! || this.#addPage(marks)
  }

  #addPage(marks: number): number {
    if (this.#pageOf === noPages) this.#pageOf = new Int32Array(mostMarks)
    return (this.#pageOf[marks] = this.#free.pop() ?? this.#newPage())
  }

  #newPage(): number {
    if (this.#used === this.#words.length) {
      const larger = new Uint32Array(Math.max(pageSize, 2 * this.#used))
      larger.set(this.#words)
      this.#words = larger
    }
    this.#used += pageSize
    return this.#used - pageSize + 1
  }
}

/** The numbers of the bits of a word, counted from some number on, put into a list: the list's new size. */
function listBits(word: number, from: number, list: Int16Array, size: number): number {
  let end = size
  for (let bits = word; bits !== 0; bits &= bits - 1) list[end++] = from + 31 - Math.clz32(bits & -bits)
  return end
}
