/** What no program can tell, as questions to a person. Yes is the answer of an accessible document. */
import type { Format } from '../../model/format.ts'

export interface Question {
  readonly asks: string
  /** How to find out. */
  readonly look: string
  /** The formats whose editions it is about; absent where any edition gives the answer for all that say the same. */
  readonly formats?: readonly Format[]
}

const contents = {
  title: {
    asks: 'Would the title be recognised in a list of files?',
    look: 'Read it without the text, the folder and the name of the file.',
  },
  order: {
    asks: 'Does the text make sense in the order in which it is heard?',
    look: 'Listen to one edition from the first line to the last.',
  },
  headings: {
    asks: 'Is each heading marked as one, and does it say what its section is about?',
    look: 'Go through the list of headings alone. No line of bold words may stand for a heading.',
  },
  structure: {
    asks: 'Is each list, quotation, caption and note marked as what it is?',
    look: 'Lines that begin with a hyphen, small print and indented paragraphs may be one of them in disguise.',
  },
  tables: {
    asks: 'Does each cell make sense with the headers that are heard with it, and is each table a table?',
    look: 'Listen to a row from the middle. No table may be there only to place things on the page.',
  },
  alternatives: {
    asks: 'Does the alternative text of each picture say what the picture tells here?',
    look: 'Hear it with the picture before you. Where the picture is a link, it says where the link leads.',
  },
  descriptions: {
    asks: 'Does the text give what each chart, diagram and map shows, the numbers too?',
    look: 'Answer a question from the picture, and then from the text alone.',
  },
  decoration: {
    asks: 'Is nothing left unspoken that says something, and nothing spoken that says nothing?',
    look: 'Pictures without alternative text must be decoration. Page numbers and lines must not be heard.',
  },
  'pictures-of-text': {
    asks: 'Is no picture a picture of text, of a table or of a formula?',
    look: 'Scans and screenshots are. A logo may be one.',
  },
  'one-picture': {
    asks: 'Is each drawing one picture?',
    look: 'Parts of a drawing that are pictures of their own are heard one by one.',
  },
  colour: {
    asks: 'Is nothing told by colour, shape, size or place alone?',
    look: 'Look at charts in shades of grey. Search for words such as “green”, “on the right” and “below”.',
  },
  contrast: {
    asks: 'Do words, and lines and areas that mean something, stand out from their ground, in pictures too?',
    look: 'Words need a contrast of 4.5, large words and the rest one of 3.',
  },
  languages: {
    asks: 'Is each passage in the language that it is marked with?',
    look: 'Listen for words that are read in a wrong voice.',
  },
  formulas: {
    asks: 'Is each formula marked as one, and does it sound right?',
    look: 'Listen to fractions, roots and large brackets.',
  },
  links: {
    asks: 'Do the words of each link say where it leads, at least with the sentence around them?',
    look: 'Go through the list of links.',
  },
  consistency: {
    asks: 'Are things that do the same named and placed alike, here and in the publisher’s other documents?',
    look: 'Compare links, captions and ways to ask for help.',
  },
  findable: {
    asks: 'Is there more than one way to find the document among the publisher’s others?',
    look: 'A list, a search, or links from other pages.',
  },
  still: {
    asks: 'Is there nothing that moves, flashes, sounds, runs by itself, ends in time or asks for input?',
    look: 'Lectern writes nothing of the kind. If there is, each criterion named here has to be judged by itself.',
  },
} as const satisfies Readonly<Record<string, Question>>

const editions = {
  keyboard: {
    asks: 'Can everything be reached and used by keyboard alone, in an order that makes sense, with the focus in view?',
    look: 'Go from beginning to end by the tab key, and open what can be opened.',
    formats: ['html', 'pdf', 'epub'],
  },
  zoom: {
    asks: 'Is nothing cut off, covered or lost on a narrow screen, at twice the type size, and with wider spacing?',
    look: 'Make the window 320 pixels wide, or enlarge the page to 400 %. Wide tables may scroll.',
    formats: ['html', 'epub'],
  },
  tags: {
    asks: 'Does each tag of the PDF suit what it holds?',
    look: 'In a program that shows tags: headers and footers are artifacts, lists are numbered as they look, types that stand for others mean the same.',
    formats: ['pdf'],
  },
  fonts: {
    asks: 'Do the licences of all fonts allow them to be embedded?',
    look: 'Ask the designer of the theme. Fonts that come with Lectern do.',
    formats: ['pdf'],
  },
  pages: {
    asks: 'Do the pages that the book marks begin where those of the paginated edition begin?',
    look: 'Go to three pages in both.',
    formats: ['epub'],
  },
  metadata: {
    asks: 'Is all true that the book says about its accessibility, and about who evaluated it?',
    look: 'Read it where a shop or a library shows it.',
    formats: ['epub'],
  },
  paragraphs: {
    asks: 'Does no paragraph of the text edition go on after a blank line?',
    look: 'Listen for sentences that break off.',
    formats: ['text'],
  },
} as const satisfies Readonly<Record<string, Question>>

const conclusion = {
  criteria: {
    asks: 'All in all: is each criterion of WCAG 2.2 at levels A and AA met?',
    look: 'The table of WCAG says of each criterion what programs found, and which of these questions decide the rest.',
  },
} as const satisfies Readonly<Record<string, Question>>

const all = { ...contents, ...editions, ...conclusion }

export type QuestionName = keyof typeof all

export const questions: Readonly<Record<QuestionName, Question>> = all

/** In the order in which they are best answered. */
export const questionNames = Object.keys(all) as readonly QuestionName[]
