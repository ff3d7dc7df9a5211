/** A file that holds nothing that could be read back: not of its format, damaged, or without structure. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable'
}
