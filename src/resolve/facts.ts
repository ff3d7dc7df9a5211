/** The lines around the text, from the frontmatter: what opens the document and what closes it. */
import type { Metadata } from '../frontmatter/schema.ts'
import { dayInWords, instantInWords } from '../labels/dates.ts'
import { kindLabels } from '../labels/kinds.ts'
import type { LabelKey, Labels } from '../labels/labels.ts'
import type { FactName } from '../model/nodes.ts'
import { type Scope, scopeOf } from './build/scope.ts'
import type { Inline, NodeOf } from './draft.ts'

type Fact = NodeOf<'fact'>

/** The lines under the title, in the order in which a reader asks for them. */
export function openingFacts(metadata: Metadata, labels: Labels, embargoed: boolean): Fact[] {
  const write = writer(metadata.lang, labels)
  const { embargo, date, modified, kind, symbol, jobNumber, publisher, authors, summary } = metadata
  return [
    ...(embargoed && embargo ? [write.fact('embargo', write.embargo(embargo))] : []),
    write.fact('date', [write.day(date)], 'date'),
    ...(modified ? [write.fact('modified', [write.day(modified)], 'modified')] : []),
    write.fact('kind', [write.added(labels.say(kindLabels[kind]))], 'kind'),
    ...(symbol ? [write.fact('symbol', [write.code(symbol)], 'symbol')] : []),
    ...(jobNumber ? [write.fact('jobNumber', [write.code(jobNumber)], 'jobNumber')] : []),
    ...(publisher ? [write.fact('publisher', [write.name(publisher.name, publisher.url)], 'publisher')] : []),
    ...(authors ?? []).map((author) => write.fact('author', write.person(author), 'author')),
    ...(summary ? [write.fact('summary', [write.text(summary)], 'summary')] : []),
  ]
}

/** The closing lines: whom to ask, and what may be done with the text. */
export function closingFacts(metadata: Metadata, labels: Labels): Fact[] {
  const write = writer(metadata.lang, labels)
  const { contact, rights, licence } = metadata
  return [
    ...(contact?.name ? [write.fact('contact', [write.text(contact.name)], 'contact')] : []),
    ...(contact?.email ? [write.fact('email', [write.mail(contact.email)], 'email')] : []),
    ...(contact?.phone ? [write.fact('telephone', [write.telephone(contact.phone)], 'telephone')] : []),
    ...(contact?.url
      ? [write.fact('website', [write.address(contact.url, new URL(contact.url).href)], 'website')]
      : []),
    ...(rights ? [write.fact('rights', [write.text(rights)], 'rights')] : []),
    ...(licence ? [write.fact('licence', [write.licence(licence)], 'licence')] : []),
  ]
}

type Person = NonNullable<Metadata['authors']>[number]

/** Makes the facts' nodes, all of them words that stand nowhere in the body. */
function writer(language: string, labels: Labels) {
  const scope: Scope = scopeOf(language)
  const text = (value: string): NodeOf<'text'> => ({ ...scope, type: 'text', value })
  /** Words of Lectern's, which may have none in the language of the document. */
  const added = (value: string): NodeOf<'text'> => ({ ...scopeOf(labels.language), type: 'text', value })
  const link = (url: string, ...children: Inline[]): Inline => ({
    ...scope,
    type: 'link',
    target: { kind: 'external', url },
    children,
  })
  /** Symbols, addresses and telephone numbers run from left to right, also in Arabic. */
  const code = (value: string): Inline =>
    scope.direction === 'ltr'
      ? text(value)
      : { ...scope, direction: 'ltr', type: 'span', children: [{ ...text(value), direction: 'ltr' }] }
  const address = (words: string, url: string) => link(url, code(words))
  const time = (datetime: string, words: string): Inline => ({
    ...scope,
    type: 'time',
    datetime,
    children: [text(words)],
  })
  const name = (words: string, url: string | undefined) =>
    url ? link(new URL(url).href, text(words)) : text(words)
  const mail = (mailbox: string) => address(mailbox, `mailto:${mailbox}`)
  return {
    text,
    added,
    code,
    address,
    name,
    mail,
    fact: (fact: FactName, children: Inline[], label?: LabelKey): Fact => ({
      ...scope,
      type: 'fact',
      name: fact,
      label: label && labels.say(label),
      children,
    }),
    day: (day: string) => time(day, dayInWords(day, language)),
    /** The sentence comes from the labels; the instant within it stays a time that machines can read. */
    embargo(instant: string): Inline[] {
      const words = instantInWords(instant, language)
      const [before = '', after = ''] = labels.say('embargo', { instant: words }).split(words)
      return [added(before), time(instant, words), ...(after ? [added(after)] : [])]
    },
    telephone: (number: string) => address(number, `tel:${number.replace(/[^\d+]/g, '')}`),
    licence: (licence: string) =>
      /^https?:/.test(licence)
        ? address(licence, new URL(licence).href)
        : address(licence, `https://spdx.org/licenses/${licence}.html`),
    person({ name: words, role, affiliation, email, url }: Person): Inline[] {
      const rest = [role, affiliation].filter((part) => part !== undefined)
      return [
        name(words, url),
        ...rest.map((part) => text(`, ${part}`)),
        ...(email ? [text(', '), mail(email)] : []),
      ]
    },
  }
}
