/**
 * parse5, taking text and attribute values run by run: letter by letter, it needs most of its time for them.
 *
 * What comes out is what parse5 alone finds, but for spaces between the words of a frameset, which nobody reads. The
 * members that are overridden are `protected` in the version that is pinned.
 */
import { type DefaultTreeAdapterMap, Parser, Token, Tokenizer } from 'parse5'

/** The document in `source`, by the steps that every browser takes (HTML, 13.2). */
export function parsePage(source: string): DefaultTreeAdapterMap['document'] {
  return RunParser.parse<DefaultTreeAdapterMap>(source)
}

class RunParser extends Parser<DefaultTreeAdapterMap> {
  override tokenizer = new RunTokenizer(this.options, this)
}

/** Up to what means something other than itself; null characters and carriage returns are replaced. */
const words = /[^<&\0\r]*/y
const spaces = /[\t\n\f ]*/y
const value = /[^"&\0\r]*/y

class RunTokenizer extends Tokenizer {
  protected override _stateData(codePoint: number): void {
    super._stateData(codePoint)
    const type = this.currentCharacterToken?.type
    if (type === Token.TokenType.WHITESPACE_CHARACTER) this.#extend(spaces)
    else if (type === Token.TokenType.CHARACTER) this.#extend(words)
  }

  protected override _stateAttributeValueDoubleQuoted(codePoint: number): void {
    super._stateAttributeValueDoubleQuoted(codePoint)
    this.#extend(value)
  }

  /** Where the character before was taken as it stands, so is what `more` finds behind it. */
  #extend(more: RegExp): void {
    const { preprocessor } = this
    const { html, pos } = preprocessor
    // Of a carriage return and a line feed, the second says nothing.
    if (this.runEnd !== pos + 1 || html[pos] === '\r') return
    more.lastIndex = this.runEnd
    more.test(html)
    this.runEnd = more.lastIndex
    preprocessor.pos = more.lastIndex - 1
  }
}
