/** Where the pen went for a run, on the page. */

/** How far aside of a line its raised and lowered words stand, in type sizes. */
const lineHeight = 0.6
/** How far lines of one passage are apart, in type sizes. */
const mostLeading = 3
/** How far glyphs reach into one another, in type sizes. */
const overlap = 0.1

export class Stroke {
  readonly startX: number
  readonly startY: number
  readonly endX: number
  readonly endY: number
  /** The way of the writing, of length 1. */
  readonly directionX: number
  readonly directionY: number
  /** The size of the type. */
  readonly size: number

  constructor(
    [startX, startY, endX, endY]: readonly [number, number, number, number],
    [directionX, directionY]: readonly [number, number],
    size: number,
  ) {
    this.startX = startX
    this.startY = startY
    this.endX = endX
    this.endY = endY
    this.directionX = directionX
    this.directionY = directionY
    this.size = size
  }

  /** How far along its line it begins. */
  get place(): number {
    return this.startX * this.directionX + this.startY * this.directionY
  }

  /** The room between it and `next`, in type sizes; undefined when that stands in another line. */
  gapTo(next: Stroke): number | undefined {
    const size = Math.max(this.size, next.size) || 1
    const [x, y] = [next.startX - this.endX, next.startY - this.endY]
    if (Math.abs(x * this.directionY - y * this.directionX) > size * lineHeight) return undefined
    const forth = x * this.directionX + y * this.directionY
    // Words that are written from right to left stand before the pen.
    const back = (this.startX - next.endX) * this.directionX + (this.startY - next.endY) * this.directionY
    return Math.max(forth, back) / size
  }

  /** Whether `next` stands in another place altogether: above it, or below the next lines. */
  isFarFrom(next: Stroke): boolean {
    const [x, y] = [next.startX - this.endX, next.startY - this.endY]
    const above = y * this.directionX - x * this.directionY
    const size = Math.max(this.size, next.size)
    return above > size * lineHeight || above < -size * mostLeading
  }

  /** Whether `next` stands behind it. */
  isBefore(next: Stroke): boolean {
    const [x, y] = [next.startX - this.endX, next.startY - this.endY]
    return x * this.directionX + y * this.directionY > -overlap * next.size
  }
}
