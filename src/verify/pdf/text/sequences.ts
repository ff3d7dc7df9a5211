/** Which marked-content sequence what is drawn belongs to (ISO 32000-1, 14.6, 14.7.4.2 and 14.9.4). */
import type { Allowance } from '../file/allowance.ts'
import type { PdfDict, PdfObjects } from '../objects.ts'
import type { Run } from './run.ts'
import { Sequence, type SequenceText } from './sequence.ts'
import { Spacing } from './spacing.ts'

/** A sequence that is open. */
interface Open {
  /** Takes what is shown; undefined where that belongs to nothing that has an id, or to an artifact. */
  readonly sequence: Sequence | undefined
  readonly isArtifact: boolean
  /** What is said in place of what is shown. */
  readonly replacement: Replacement | undefined
  /** Glyphs stand in the order of the page, not in that of reading (14.8.2.3.3). */
  readonly isReversed: boolean
  /** Whether ids are those of the content that is read, and not of a form in it. */
  readonly hasIds: boolean
}

interface Replacement {
  readonly text: string
  isSaid: boolean
}

/** Sequences inside one another. */
const deepest = 512
/** Characters that are kept of what nothing holds: enough to find it. */
const mostUnheld = 60
/** Characters before a joint that are looked at. */
const tail = 4
/** Holds together what stands on either side. */
const wordJoiner = '\u2060'

const outside: Open = {
  sequence: undefined,
  isArtifact: false,
  replacement: undefined,
  isReversed: false,
  hasIds: true,
}

export class Sequences {
  readonly #objects: PdfObjects
  readonly #allowance: Allowance
  readonly #byId = new Map<number, Sequence>()
  readonly #spacing = new Spacing()
  readonly #open: Open[] = []
  /** What was shown last, for which sequence, and what the line ends with. */
  #last: Run | undefined
  #lastSequence: Sequence | undefined
  #tail = ''
  #unheld = ''

  constructor(objects: PdfObjects, allowance: Allowance) {
    this.#objects = objects
    this.#allowance = allowance
  }

  get depth(): number {
    return this.#open.length
  }

  /** @throws {RangeError} when sequences are nested without end. */
  begin(tag: string, properties: PdfDict | undefined): void {
    const around = this.#innermost
    const id = this.#objects.number(properties?.get('MCID'))
    const own = id === undefined ? around.sequence : around.hasIds ? this.#sequenceOf(id) : undefined
    const isArtifact = around.isArtifact || tag === 'Artifact'
    const words = this.#objects.text(properties?.get('ActualText'))
    this.#push({
      ...around,
      sequence: isArtifact ? undefined : own,
      isArtifact,
      replacement: around.replacement ?? (words === undefined ? undefined : { text: words, isSaid: false }),
      isReversed: around.isReversed || tag === 'ReversedChars',
    })
  }

  /** Ends a sequence, unless that began before there were more than `floor`. */
  end(floor: number): void {
    if (this.#open.length <= floor) return
    const { sequence, replacement } = this.#innermost
    this.#open.pop()
    // Words may stand in place of what is no text.
    if (replacement === undefined || replacement.isSaid || replacement === this.#innermost.replacement) return
    sequence?.writeWords(replacement.text)
  }

  /** What a form draws belongs to what is open; ids of its own do not. */
  enterForm(hasOwnIds: boolean): void {
    const around = this.#innermost
    this.#push({ ...around, hasIds: around.hasIds && !hasOwnIds })
  }

  leaveForm(depth: number): void {
    while (this.#open.length > depth) this.end(depth)
  }

  /** A picture stands between what is shown before and what is shown behind it. */
  interrupt(): void {
    this.#last = undefined
    this.#lastSequence = undefined
    this.#tail = ''
  }

  show(run: Run): void {
    const { sequence, replacement, isReversed, isArtifact, hasIds } = this.#innermost
    if (sequence === undefined) {
      if (!isArtifact && hasIds && this.#unheld.length < mostUnheld) this.#unheld += run.text
      return
    }
    if (replacement === undefined) this.#write(isReversed ? reversed(run) : run, sequence)
    else if (!replacement.isSaid) {
      replacement.isSaid = true
      this.#write(run.saying(replacement.text), sequence)
    } else if (this.#last !== undefined) this.#last = run
  }

  /** The beginning of what is shown and neither has an id nor is an artifact. */
  get unheld(): string {
    return this.#unheld.slice(0, mostUnheld)
  }

  /** What each sequence says, by its id. */
  finish(): ReadonlyMap<number, SequenceText> {
    if (this.#last !== undefined && this.#lastSequence !== undefined)
      this.#lastSequence.behind = this.#spacing.afterAll(this.#last, this.#tail)
    return new Map([...this.#byId].map(([id, sequence]) => [id, sequence.said(this.#spacing)]))
  }

  #write(run: Run, sequence: Sequence): void {
    this.#allowance.takeCharacters(run.text.length)
    const goesOn = this.#lastSequence === sequence
    const joint =
      this.#last && this.#spacing.between(this.#last, this.#tail, run, goesOn ? 'inside' : 'between')
    if (this.#last === undefined) this.#spacing.begin(run)
    else if (!goesOn && this.#lastSequence !== undefined) this.#lastSequence.behind = joint
    sequence.write(run, goesOn ? joint : undefined, this.#innermost.isReversed && run.isLeftward)
    const before = joint === undefined ? this.#tail : ''
    this.#tail = (before + (run.text || wordJoiner)).slice(-tail)
    this.#last = run
    this.#lastSequence = sequence
  }

  get #innermost(): Open {
    return this.#open.at(-1) ?? outside
  }

  #push(open: Open): void {
    if (this.#open.length >= deepest) throw new RangeError('Sequences are nested without end.')
    this.#open.push(open)
  }

  #sequenceOf(id: number): Sequence {
    const known = this.#byId.get(id)
    if (known !== undefined) return known
    const sequence = new Sequence()
    this.#byId.set(id, sequence)
    return sequence
  }
}

/** Lines of writing from right to left are put in order as a whole. */
function reversed(run: Run): Run {
  return run.isLeftward ? run : run.saying([...run.text].reverse().join(''))
}
