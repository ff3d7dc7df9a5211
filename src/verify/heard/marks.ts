/** Marks as words: what a listener hears of a quotation, a deletion, a power, an index. */
import type { Labels } from '../../labels/labels.ts'
import type { TextMark, UtteranceSpan, Words } from '../../model/utterance.ts'

type MarkSpan = Extract<UtteranceSpan, { kind: TextMark }>

/** What is said around the marked words, or instead of them. */
type Saying = { readonly before: string; readonly behind: string } | { readonly instead: string } | undefined

const sayings: { readonly [Mark in TextMark]: (text: string, labels: Labels) => Saying } = {
  quotation: (_, labels) => ({ before: labels.say('quotationOpens'), behind: labels.say('quotationCloses') }),
  deletion: (_, labels) => around('deletion', labels),
  // "CO2" reads well without a word, "1st" and "Mme" do as well.
  subscript: (text, labels) => (/^\d+$/.test(text) ? undefined : around('subscript', labels)),
  superscript: (text, labels) => {
    if (/^\p{L}+\.?$/u.test(text)) return undefined
    if (text === '2') return { instead: labels.say('squared') }
    return text === '3' ? { instead: labels.say('cubed') } : around('power', labels)
  },
}

function around(key: 'deletion' | 'subscript' | 'power', labels: Labels): Saying {
  const [before = '', behind = ''] = labels.say(key, { text: '\u0000' }).split('\u0000')
  return { before, behind }
}

/** `words` with their marks said, the inner ones first. */
export function inWords(words: Words, labels: Labels): Words {
  let said = words
  for (;;) {
    const marks = (said.spans ?? []).filter((span) => isMark(span))
    const [inner] = marks.sort((one, other) => one.end - one.start - (other.end - other.start))
    if (inner === undefined) return said
    said = withSaying(said, inner, labels)
  }
}

function isMark(span: UtteranceSpan): span is MarkSpan {
  return span.kind in sayings
}

function withSaying(words: Words, mark: MarkSpan, labels: Labels): Words {
  const { start, end, kind } = mark
  const marked = words.text.slice(start, end)
  const saying = sayings[kind](marked, labels)
  const { before, behind, inside } =
    saying === undefined
      ? { before: '', behind: '', inside: marked }
      : 'instead' in saying
        ? { before: saying.instead, behind: '', inside: '' }
        : { ...saying, inside: marked }
  const spans = (words.spans ?? []).filter((span) => span !== mark)
  const longer = before.length + inside.length + behind.length - marked.length
  /** What is said around the words belongs to marks around it, and to nothing else that ends there. */
  const moved = (span: UtteranceSpan): UtteranceSpan => {
    const isAround = isMark(span) && span.start <= start && span.end >= end
    const at = (place: number, isStart: boolean) => {
      if (place < start || (place === start && isStart && isAround)) return place
      if (place > end || (place === end && !isStart && isAround)) return place + longer
      return Math.min(place, start + inside.length) + before.length
    }
    return { ...span, start: at(span.start, true), end: at(span.end, false) }
  }
  const text = words.text.slice(0, start) + before + inside + behind + words.text.slice(end)
  return { ...words, text, spans: spans.map(moved) }
}
