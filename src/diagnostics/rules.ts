/**
 * The closed list of everything that Lectern says about a source. Ids are phrased as truths.
 *
 * `{{name}}` in a sentence is replaced by the value that the reporter gives under that name.
 */
export interface Rule {
  /** An error refuses the source; a warning says what readers lose. */
  readonly severity: 'error' | 'warning'
  /** The clause that the rule serves, or the reader it serves where no clause speaks. */
  readonly serves: string
  /** What stands in the source. */
  readonly found: string
  /** What should stand there. */
  readonly expected: string
  /** How to mend it. */
  readonly mend: string
}

const markdown = 'Lectern handbook, writing in Markdown'
const safety = 'Lectern handbook, safety'
const frontmatter = 'Lectern handbook, frontmatter'

export const rules = {
  // ------------------------------------------------ the file
  'source-is-readable': {
    severity: 'error',
    serves: safety,
    found: 'The file cannot be read: {{reason}}.',
    expected: 'A Markdown file that this account may read.',
    mend: 'Check the path and the permissions of the file.',
  },
  'source-is-utf8': {
    severity: 'error',
    serves: safety,
    found: 'Byte {{offset}} of the file is not UTF-8.',
    expected: 'A Markdown file saved as UTF-8.',
    mend: 'Open the file in an editor and save it with the encoding UTF-8.',
  },
  'source-has-content': {
    severity: 'error',
    serves: markdown,
    found: 'The file holds no text to publish.',
    expected: 'Frontmatter between two lines of --- and then the text.',
    mend: 'Write the text below the frontmatter, or remove the file.',
  },
  'source-is-of-bounded-size': {
    severity: 'error',
    serves: safety,
    found: 'The file is {{size}} MB large.',
    expected: 'A source of at most {{limit}} MB.',
    mend: 'Split the document into several sources.',
  },

  // ------------------------------------------------ the frontmatter
  'frontmatter-is-present': {
    severity: 'error',
    serves: frontmatter,
    found: 'The file does not begin with frontmatter.',
    expected: 'A block between two lines of --- at the very top, with title, lang and date.',
    mend: 'Begin the first line with ---, then write title:, lang: and date: on a line each, then --- again.',
  },
  'frontmatter-is-closed': {
    severity: 'error',
    serves: frontmatter,
    found: 'The frontmatter begins here and does not end.',
    expected: 'A second line of --- below the last key.',
    mend: 'Write --- on a line of its own between the frontmatter and the text.',
  },
  'frontmatter-is-yaml': {
    severity: 'error',
    serves: frontmatter,
    found: 'The frontmatter cannot be read as YAML: {{reason}}.',
    expected: 'Lines of the form key: value.',
    mend: 'Look at this line and the one above it; put a value that holds a colon or a quotation mark in quotes.',
  },
  'frontmatter-is-a-mapping': {
    severity: 'error',
    serves: frontmatter,
    found: 'The frontmatter is {{kind}}.',
    expected: 'Keys with their values: title, lang and date at least.',
    mend: 'Write a line for each key, such as title: The title of the document.',
  },
  'frontmatter-key-stands-once': {
    severity: 'error',
    serves: frontmatter,
    found: 'The key {{key}} stands here for the second time.',
    expected: 'Each key once.',
    mend: 'Remove one of the two lines.',
  },
  'frontmatter-key-is-known': {
    severity: 'error',
    serves: frontmatter,
    found: 'The key {{key}} is not known.',
    expected: 'One of {{known}}.',
    mend: '{{suggestion}}',
  },
  'frontmatter-has-required-keys': {
    severity: 'error',
    serves: frontmatter,
    found: '{{key}} is missing.',
    expected: '{{description}}',
    mend: 'Add a line {{example}}.',
  },
  'frontmatter-has-recommended-keys': {
    severity: 'warning',
    serves: frontmatter,
    found: '{{key}} is missing.',
    expected: '{{description}}',
    mend: 'Add it: without it {{loss}}.',
  },
  'frontmatter-text-is-in-quotes': {
    severity: 'error',
    serves: frontmatter,
    found: '{{key}} is {{value}}, which YAML reads as {{kind}}.',
    expected: 'Text.',
    mend: 'Write it in quotes: "{{value}}".',
  },
  'frontmatter-value-is-of-its-kind': {
    severity: 'error',
    serves: frontmatter,
    found: '{{key}} is {{kind}}.',
    expected: '{{wanted}}: {{description}}',
    mend: '{{hint}}',
  },
  'frontmatter-value-is-given': {
    severity: 'error',
    serves: frontmatter,
    found: '{{key}} is empty.',
    expected: '{{description}}',
    mend: 'Write the value, or remove the key.',
  },
  'frontmatter-value-is-listed': {
    severity: 'error',
    serves: frontmatter,
    found: '{{key}} is {{value}}.',
    expected: 'One of {{known}}.',
    mend: '{{suggestion}}',
  },
  'frontmatter-value-is-well-formed': {
    severity: 'error',
    serves: frontmatter,
    found: '{{key}} is {{value}}.',
    expected: '{{wanted}}',
    mend: '{{hint}}',
  },
  'language-tag-is-known': {
    severity: 'error',
    serves: 'WCAG 2.2, 3.1.1 Language of Page',
    found: '{{key}} is {{value}}, which names no language.',
    expected: 'A BCP 47 language tag such as en, fr, ar or zh-Hans.',
    mend: '{{suggestion}}',
  },

  // ------------------------------------------------ pictures
  'image-is-local': {
    severity: 'error',
    serves: safety,
    found: 'The picture {{path}} is an address, not a file.',
    expected: 'A path to a picture in the folder of the source.',
    mend: 'Save the picture beside the source and write its path.',
  },
  'image-is-in-folder': {
    severity: 'error',
    serves: safety,
    found: 'The path {{path}} leads out of the folder of the source.',
    expected: 'A path to a picture in that folder or below it.',
    mend: 'Move the picture beside the source and write its path from there.',
  },
  'image-exists': {
    severity: 'error',
    serves: markdown,
    found: 'There is no picture {{path}}.',
    expected: 'A path to a file, from the folder of the source; capital letters count.',
    mend: 'Correct the path, or put the picture there.',
  },
  'image-type-is-supported': {
    severity: 'error',
    serves: markdown,
    found: 'The content of {{path}} is neither PNG, JPEG nor SVG.',
    expected: 'A PNG, JPEG or SVG picture.',
    mend: 'Save the picture as SVG where it is drawn, as PNG where it holds flat colours, otherwise as JPEG.',
  },
  'image-is-readable': {
    severity: 'error',
    serves: markdown,
    found: 'The picture {{path}} cannot be read: {{reason}}.',
    expected: 'A whole picture that this account may read.',
    mend: 'Open the picture in an image editor and save it again, or check its permissions.',
  },
  'image-is-of-bounded-size': {
    severity: 'error',
    serves: safety,
    found: 'The picture {{path}} has {{size}}.',
    expected: 'At most 20 MB and 100 megapixels.',
    mend: 'Make the picture smaller: 2000 pixels are enough for the width of a page.',
  },
  'image-stands-still': {
    severity: 'error',
    serves: 'WCAG 2.2, 2.2.2 Pause, Stop, Hide and 2.3.1 Three Flashes',
    found: 'The picture {{path}} is animated.',
    expected: 'A picture that stands still: readers could not stop it.',
    mend: 'Save a single frame, and say in words what the movement shows.',
  },
  'svg-is-safe': {
    severity: 'error',
    serves: safety,
    found: 'The picture {{path}} holds {{what}}.',
    expected:
      'An SVG that only draws: no scripts, no event handlers, no foreign content, nothing loaded from elsewhere.',
    mend: 'Export the picture again as plain SVG with its pictures embedded.',
  },
  // ------------------------------------------------ the PDF edition
  'text-has-glyphs': {
    severity: 'error',
    serves: 'ISO 14289-1, 7.21.8; ISO 19005-2, 6.2.11.8',
    found: 'No font of the PDF edition has {{characters}} ({{places}}).',
    expected: 'Text in Latin, Greek, Cyrillic or Arabic script, with mathematical signs.',
    mend: 'Write the characters otherwise, or leave the PDF out with `formats: [html, epub, text]` in the frontmatter.',
  },

  // ------------------------------------------------ the words that Lectern adds
  'language-has-labels': {
    severity: 'warning',
    serves: 'WCAG 2.2, 3.1.2 Language of Parts',
    found: 'Lectern has no words of its own in {{language}}.',
    expected: 'One of {{known}}.',
    mend: 'The words that it adds (Figure, Note, Contents) are in English; add a table in src/labels to have them in {{language}}.',
  },

  // ------------------------------------------------ publishing
  'source-has-no-control-characters': {
    severity: 'error',
    serves: safety,
    found: 'The control character {{character}} stands here.',
    expected: 'Letters, signs, spaces and line ends only.',
    mend: 'Remove the character; it often comes with text copied from another program.',
  },
  'source-is-named-for-its-language': {
    severity: 'error',
    serves: 'WCAG 2.2, 3.1.1 Language of Page',
    found: 'The file is named for the language {{name}}, and its lang is {{language}}.',
    expected: 'The same language in both.',
    mend: 'Correct lang, or rename the file.',
  },
  'document-has-its-own-name': {
    severity: 'error',
    serves: markdown,
    found: 'This source would write into {{folder}}, as {{other}} does.',
    expected: 'A name for each document that no other document has.',
    mend: 'Rename the file or its folder.',
  },
  'embargo-has-passed': {
    severity: 'error',
    serves: frontmatter,
    found: 'The embargo ends at {{embargo}}, which has not come yet.',
    expected: 'A document that may be published now.',
    mend: 'Wait until then, or build with --embargoed: every edition then opens with the embargo.',
  },
  'editions-can-be-written': {
    severity: 'error',
    serves: safety,
    found: 'The editions cannot be written: {{path}}: {{reason}}.',
    expected: 'A folder that this account may write to, on a disk with space.',
    mend: 'Make room or grant the permission, or choose another folder with --out. Earlier editions are unharmed.',
  },

  // ------------------------------------------------ the text: Markdown and directives
  'directive-is-known': {
    severity: 'error',
    serves: markdown,
    found: '{{name}} is not a directive that Lectern knows.',
    expected: 'One of {{known}}.',
    mend: 'Correct the name; or, where the colon belongs to the text, write a backslash before it.',
  },
  'directive-is-closed': {
    severity: 'error',
    serves: markdown,
    found: ':::{{name}} begins here and is not closed, so that it holds everything below it.',
    expected: 'A line of its own with ::: where the passage ends.',
    mend: 'Write ::: on a line of its own after the last line of the passage; around another directive write more colons than inside.',
  },
  'directive-is-well-formed': {
    severity: 'error',
    serves: markdown,
    found: '“{{text}}” reads as text, not as a directive.',
    expected:
      'Three colons and the name without a space, as in :::note, and attributes in the form {name="value"}.',
    mend: 'Remove the space after the colons, close the braces and quotation marks; or write a backslash before the colons of plain text.',
  },
  'directive-attribute-is-known': {
    severity: 'error',
    serves: markdown,
    found: '{{name}} has the attribute {{attribute}}.',
    expected: '{{known}}.',
    mend: 'Correct or remove the attribute; a value is written as name="value".',
  },
  'attribute-has-known-value': {
    severity: 'error',
    serves: markdown,
    found: 'The attribute {{attribute}} is “{{value}}”.',
    expected: 'One of {{known}}.',
    mend: 'Write one of these values, or remove the attribute.',
  },
  'definition-stands-once': {
    severity: 'error',
    serves: markdown,
    found: '{{label}} is defined here for the second time, and the second text would be lost.',
    expected: 'One definition for each label.',
    mend: 'Give one of the two another label, or remove it.',
  },
  'reference-is-defined': {
    severity: 'warning',
    serves: markdown,
    found: '“{{text}}” refers to an address that is not defined, so that readers see the brackets.',
    expected: 'A line with the label and its address, as in [label]: https://example.org/.',
    mend: 'Add that line; or write a backslash before brackets that are meant as text.',
  },
  'source-words-are-carried': {
    severity: 'warning',
    serves: markdown,
    found: '{{what}}, “{{words}}”, reaches no reader.',
    expected: 'Words that belong to readers in the text itself.',
    mend: 'Write the words in the text, or remove them.',
  },
  'id-is-well-formed': {
    severity: 'error',
    serves: markdown,
    found: 'The id is “{{id}}”.',
    expected: 'A letter first, then letters, digits, hyphens, underscores or full stops, without spaces.',
    mend: 'Write an id such as {#aims} or {#table-2}.',
  },
  'id-stands-once': {
    severity: 'error',
    serves: 'HTML, 3.2.6 The id attribute',
    found: 'The id {{id}} stands here for the second time.',
    expected: 'Each id once, so that a link has one target.',
    mend: 'Choose another id for one of the two.',
  },

  // ------------------------------------------------ the text: raw HTML
  'html-element-is-known': {
    severity: 'warning',
    serves: markdown,
    found: '<{{element}}> means nothing that all editions can say; its content is kept, the element is not.',
    expected: 'Markdown, or an element that the handbook lists.',
    mend: 'Write the meaning in Markdown or as a directive, or remove the tags.',
  },
  'html-element-is-safe': {
    severity: 'error',
    serves: safety,
    found: '<{{element}}> runs code, loads from elsewhere or asks for input.',
    expected: 'Text, pictures, tables and links alone.',
    mend: 'Remove the element; link to a page that offers what it did.',
  },
  'html-element-is-for-every-reader': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: '<{{element}}> cannot be given to the readers of every edition.',
    expected:
      'A picture file with its alternative text, a formula between $$ and $$, or a link to a recording and its transcript.',
    mend: 'Save a drawing beside the source and show it with ![alternative text](file.svg); write a formula in TeX.',
  },
  'html-attribute-is-carried': {
    severity: 'warning',
    serves: markdown,
    found: 'The attribute {{attribute}} of <{{element}}> reaches no edition.',
    expected: 'Meaning that all editions can say; looks belong to the theme.',
    mend: 'Remove the attribute.',
  },
  'html-attribute-is-safe': {
    severity: 'error',
    serves: safety,
    found: 'The attribute {{attribute}} of <{{element}}> runs code.',
    expected: 'Text, pictures, tables and links alone.',
    mend: 'Remove the attribute.',
  },
  'html-tags-match': {
    severity: 'error',
    serves: markdown,
    found: '{{tag}} stands here without its {{partner}}.',
    expected: 'Both tags, in the same paragraph, or both between the same blocks.',
    mend: 'Add {{partner}}, or remove {{tag}}.',
  },
  'html-is-readable': {
    severity: 'error',
    serves: markdown,
    found: 'The markup that begins with “{{markup}}” is no element, and browsers would hide it.',
    expected: 'A whole tag, from < to >, or a comment between <!-- and -->.',
    mend: 'Complete the tag; write a < that belongs to the text as &lt;.',
  },
  'html-part-stands-in-its-element': {
    severity: 'error',
    serves: markdown,
    found: '{{part}} stands here outside {{element}}, and browsers would move or drop it.',
    expected: '{{element}} around it.',
    mend: 'Put it into {{element}}, or remove it.',
  },
  'time-is-machine-readable': {
    severity: 'error',
    serves: 'HTML, 4.5.14 The time element',
    found: 'The time is “{{value}}”.',
    expected: 'datetime="2020-10-12", or with a time of day and its zone, datetime="2020-10-12T09:00Z".',
    mend: 'Add the attribute datetime in that form.',
  },

  // ------------------------------------------------ the text: structure
  'heading-stands-in-the-flow': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'The heading stands inside a list, quotation, directive, note or cell.',
    expected: 'Headings between the blocks of the document itself, where they begin a section.',
    mend: 'Move the heading out; or, where it is the first words of a passage, make them **strong**.',
  },
  'heading-levels-do-not-skip': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'The heading “{{heading}}” is written at level {{depth}}, below one of level {{above}}.',
    expected: 'Level {{next}}, which is what the editions give it.',
    mend: 'Write it with {{marks}}.',
  },
  'heading-has-words': {
    severity: 'error',
    serves: 'WCAG 2.2, 2.4.6 Headings and Labels',
    found: 'The heading has no words.',
    expected: 'Words that say what the section is about.',
    mend: 'Write the heading, or remove its marks.',
  },
  'heading-is-marked-as-one': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'The paragraph “{{words}}” is strong as a whole, and looks like a heading without being one.',
    expected: 'A heading, which readers can jump to and find in the contents.',
    mend: 'Write it with # marks; or let strong words stand inside a sentence.',
  },
  'section-has-content': {
    severity: 'warning',
    serves: 'WCAG 2.2, 2.4.6 Headings and Labels',
    found: 'Nothing stands below the heading “{{heading}}”.',
    expected: 'Text in every section.',
    mend: 'Write the section, or remove its heading.',
  },
  'list-item-has-words': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'An item of the list is empty, and is counted and announced all the same.',
    expected: 'Words in every item.',
    mend: 'Write the item, or remove its mark.',
  },
  'block-stands-between-paragraphs': {
    severity: 'error',
    serves: markdown,
    found: 'A block ({{block}}) stands inside a line of text, a heading, a caption or a term.',
    expected: 'Words in lines, blocks between them.',
    mend: 'Move the block below the paragraph.',
  },
  'definition-list-pairs-terms-with-definitions': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'A term without definition, or a definition without term.',
    expected: 'Each term, then what is said of it.',
    mend: 'Add the missing part.',
  },
  'passage-language-is-known': {
    severity: 'error',
    serves: 'WCAG 2.2, 3.1.2 Language of Parts',
    found: 'The language of the passage is “{{value}}”, which names no language.',
    expected: 'A BCP 47 language tag, as in :lang[bonjour]{lang=fr} or <div lang="fr">.',
    mend: 'Write the tag of the language that the words are in.',
  },
  'abbreviation-has-expansion': {
    severity: 'error',
    serves: 'WCAG 2.2, 3.1.4 Abbreviations',
    found: 'The abbreviation {{abbreviation}} is given without its expansion.',
    expected: ':abbr[UN]{title="United Nations"}.',
    mend: 'Add title="…" with the words in full.',
  },

  // ------------------------------------------------ the text: figures, tables, formulas, notes, links
  'image-has-alternative': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: 'The picture {{image}} has no alternative text.',
    expected: 'A sentence that says what the picture tells, for readers who do not see it.',
    mend: 'Describe it: ![what the picture tells]({{image}}). Where it is decorative and no figure, write <img src="{{image}}" alt="">.',
  },
  'alternative-says-what-is-seen': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: 'The alternative text is “{{alternative}}”.',
    expected:
      'What the picture tells: not the name of its file, nor that it is a picture, which every reader is told.',
    mend: 'Describe what is seen and why it is there.',
  },
  'alternative-is-short': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found:
      'The alternative text is {{length}} characters long, which is heard in one breath and cannot be paused.',
    expected: 'At most {{limit}} characters.',
    mend: 'Say the main point in the alternative, and the rest in the description of a :::figure.',
  },
  'caption-adds-to-alternative': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: 'Caption and alternative text are the same, so that the words are heard twice.',
    expected: 'A caption that says what the figure is about, an alternative that says what it shows.',
    mend: 'Change one of the two.',
  },
  'complex-figure-has-description': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: '{{label}} is a {{kind}} without a description.',
    expected: 'What the {{kind}} shows, in text or a table, for readers who do not see it.',
    mend: 'Write the description below the caption inside :::figure.',
  },
  'figure-begins-with-its-picture': {
    severity: 'error',
    serves: markdown,
    found: 'The figure does not begin with one picture.',
    expected:
      'The picture in a paragraph of its own, then the caption in one paragraph, then the description.',
    mend: 'Put ![alternative text](file.png) first, with an empty line after it; give each picture its own figure.',
  },
  'table-directive-holds-one-table': {
    severity: 'error',
    serves: markdown,
    found: ':::table holds something other than one table.',
    expected: 'One table, in Markdown or HTML, and nothing else.',
    mend: 'Move other blocks out; give each table its own :::table.',
  },
  'table-has-header-cells': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'The table has no header cell, so that a listener cannot tell what a cell is about.',
    expected: 'A first row or a first column that names the others.',
    mend: 'Write the head row, or put the table into :::table{headers="row"}; in HTML use th.',
  },
  'table-has-caption': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.3.1 Info and Relationships',
    found: 'The table has no caption, so that it cannot be found or referred to.',
    expected: 'A few words that say what the table holds.',
    mend: 'Put the table into :::table{caption="…"}.',
  },
  'table-rows-are-full': {
    severity: 'warning',
    serves: 'ISO 14289-1, 7.5 Tables',
    found: 'Row {{row}} of the table fills {{count}} of {{columns}} columns.',
    expected: 'A cell for each column; the editions show empty cells.',
    mend: 'Add the missing cells, or remove those that are too many in another row.',
  },
  'table-cells-do-not-overlap': {
    severity: 'error',
    serves: 'HTML, 4.9.12.1 Forming a table',
    found: 'Two cells of the table stand in row {{row}}, column {{column}}.',
    expected: 'Each place of the table taken by one cell.',
    mend: 'Correct rowspan and colspan of the cells around it.',
  },
  'table-is-of-bounded-width': {
    severity: 'error',
    serves: safety,
    found: 'The table has more than {{limit}} columns.',
    expected: 'A table of at most {{limit}} columns.',
    mend: 'Split the table, or turn its rows into columns.',
  },
  'formula-is-valid-tex': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: 'The formula “{{tex}}” cannot be read: {{reason}}.',
    expected: 'TeX as in $$a^2 + b^2$$.',
    mend: 'Correct the formula.',
  },
  'note-is-defined': {
    severity: 'error',
    serves: markdown,
    found: '{{text}} calls a note that is not defined.',
    expected: 'A line {{text}}: with the words of the note.',
    mend: 'Add that line; or write a backslash before a bracket that is meant as text.',
  },
  'note-is-called': {
    severity: 'warning',
    serves: markdown,
    found: 'The note [^{{label}}] is called nowhere and stands in no edition.',
    expected: '[^{{label}}] at the words that the note belongs to.',
    mend: 'Call the note in the text, or remove it.',
  },
  'link-target-exists': {
    severity: 'error',
    serves: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
    found: 'The link leads to #{{id}}, which nothing in the document is called.',
    expected: 'The id of a section, figure or table.',
    mend: '{{hint}}',
  },
  'link-address-is-absolute': {
    severity: 'error',
    serves: markdown,
    found: 'The link leads to {{url}}.',
    expected: 'An address that works in a file of its own: https://…, mailto:…, tel:… or #id.',
    mend: 'Write the whole address, or link to a section with #id.',
  },
  'link-has-words': {
    severity: 'error',
    serves: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
    found: 'The link to {{target}} has no words.',
    expected: 'Words that say where it leads.',
    mend: 'Write them between the brackets: [where it leads]({{target}}).',
  },
  'link-words-say-where-it-leads': {
    severity: 'warning',
    serves: 'WCAG 2.2, 2.4.4 Link Purpose (In Context)',
    found: 'The words of the link are “{{words}}”.',
    expected: 'Words that say where it leads, also for a reader who hears the links alone.',
    mend: 'Name the page or document that the link leads to.',
  },
} as const satisfies Record<string, Rule>

export type RuleId = keyof typeof rules

type Placeholders<Sentence extends string> = Sentence extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never

/** The values that a rule's sentences ask for. */
export type RuleValues<Id extends RuleId> = Readonly<
  Record<Placeholders<(typeof rules)[Id]['found' | 'expected' | 'mend']>, string>
>
