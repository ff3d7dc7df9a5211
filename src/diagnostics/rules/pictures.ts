/** Rules of pictures, figures and formulas. */
import { handbook, type ListedRule } from './rule.ts'

export const pictureRules = {
  'image-is-local': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The picture {{path}} is an address, not a file.',
    expected: 'A path to a picture in the folder of the source.',
    mend: 'Save the picture beside the source and write its path.',
    examples: {
      as: 'text',
      passes: '![The two regions](map.svg)',
      fails: '![The two regions](https://example.org/map.svg)',
      at: '1:1',
    },
  },
  'image-is-in-folder': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The path {{path}} leads out of the folder of the source.',
    expected: 'A path to a picture in that folder or below it.',
    mend: 'Move the picture beside the source and write its path from there.',
    examples: {
      as: 'text',
      passes: '![The two regions](map.svg)',
      fails: '![The two regions](../map.svg)',
      at: '1:1',
    },
  },
  'image-exists': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'There is no picture {{path}}.',
    expected: 'A path to a file, from the folder of the source; capital letters count.',
    mend: 'Correct the path, or put the picture there.',
    examples: {
      as: 'text',
      passes: '![The two regions](map.svg)',
      fails: '![The two regions](maps.svg)',
      at: '1:1',
    },
  },
  'image-type-is-supported': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'The content of {{path}} is no picture that Lectern can show.',
    expected: 'A PNG, JPEG or SVG picture; with the package sharp also WebP, AVIF and GIF.',
    mend: 'Save the picture as SVG where it is drawn, as PNG where it holds flat colours, otherwise as JPEG.',
    examples: { as: 'words', passes: 'A PNG picture.', fails: 'A TIFF picture.', at: '9:1' },
  },
  'image-needs-no-converter': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'The picture {{path}} is {{kind}}, which not every edition can show as it is.',
    expected:
      'A PNG, SVG, or JPEG in RGB or grey; or the package sharp, by which Lectern converts the others.',
    mend: 'Run “npm install sharp” beside Lectern, or save the picture as PNG, or as JPEG in RGB.',
    examples: {
      as: 'words',
      passes: 'A PNG picture.',
      fails: 'A WebP picture, where sharp is not installed.',
      at: '9:1',
    },
  },
  'image-is-readable': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'The picture {{path}} cannot be read: {{reason}}.',
    expected: 'A whole picture that this account may read.',
    mend: 'Open the picture in an image editor and save it again, or check its permissions.',
    examples: { as: 'words', passes: 'A whole PNG picture.', fails: 'Its first half.', at: '9:1' },
  },
  'image-is-of-bounded-size': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The picture {{path}} has {{size}}.',
    expected:
      'At most 20 MB, 100 megapixels, and in a drawing 200,000 elements, 200 of them one inside the other.',
    mend: 'Make the picture smaller: 2000 pixels are enough for the width of a page. Simplify a drawing.',
    examples: {
      as: 'words',
      passes: 'A picture of 300 by 200 pixels.',
      fails: 'A picture of 20,000 by 6,000 pixels.',
      at: '9:1',
    },
  },
  'image-has-one-frame': {
    severity: 'warning',
    serves: 'WCAG 2.2, 2.2.2 Pause, Stop, Hide; WCAG 2.2, 2.3.1 Three Flashes or Below Threshold',
    found: 'The picture {{path}} is animated; readers see its first frame alone.',
    expected: 'A picture that stands still: readers could not stop it.',
    mend: 'Save the frame that matters, and say in words what the movement shows.',
    examples: { as: 'words', passes: 'A PNG picture.', fails: 'An animated PNG picture.', at: '9:1' },
  },
  'svg-stands-still': {
    severity: 'error',
    serves: 'WCAG 2.2, 2.2.2 Pause, Stop, Hide; WCAG 2.2, 2.3.1 Three Flashes or Below Threshold',
    found: 'The picture {{path}} is animated.',
    expected: 'A drawing that stands still: readers could not stop it.',
    mend: 'Take the animation out, and say in words what the movement shows.',
    examples: { as: 'words', passes: 'An SVG that draws.', fails: 'An SVG that moves.', at: '9:1' },
  },
  'svg-is-drawn-alike': {
    severity: 'warning',
    serves: handbook.markdown,
    found: 'The drawing {{path}} uses {{what}}, which the PDF edition leaves out or draws otherwise.',
    expected:
      'Shapes, gradients, patterns, masks and words, with styles on the elements or by simple selectors.',
    mend: 'Export the drawing as plain SVG 1.1 with effects turned into shapes, and look at the PDF.',
    examples: { as: 'words', passes: 'An SVG of shapes.', fails: 'An SVG with a filter.', at: '9:1' },
  },
  'svg-is-safe': {
    severity: 'error',
    serves: handbook.safety,
    found: 'The picture {{path}} holds {{what}}.',
    expected:
      'An SVG that only draws: no scripts, no event handlers, no foreign content, nothing loaded from elsewhere.',
    mend: 'Export the picture again as plain SVG with its pictures embedded.',
    examples: { as: 'words', passes: 'An SVG that draws.', fails: 'An SVG with a script.', at: '9:1' },
  },
  'image-has-alternative': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: 'The picture {{image}} has no alternative text.',
    expected: 'A sentence that says what the picture tells, for readers who do not see it.',
    mend: 'Describe it: ![what the picture tells]({{image}}). Where it is decorative and no figure, write <img src="{{image}}" alt="">.',
    examples: {
      as: 'text',
      passes: '![The two regions, the river between them](map.svg)',
      fails: '![](map.svg)',
      at: '1:1',
    },
  },
  'alternative-says-what-is-seen': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: 'The alternative text is “{{alternative}}”.',
    expected:
      'What the picture tells: not the name of its file, nor that it is a picture, which every reader is told.',
    mend: 'Describe what is seen and why it is there.',
    examples: {
      as: 'text',
      passes: '![The two regions, the river between them](map.svg)',
      fails: '![map.svg](map.svg)',
      at: '1:1',
    },
  },
  'alternative-is-short': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found:
      'The alternative text is {{length}} characters long, which is heard in one breath and cannot be paused.',
    expected: 'At most {{limit}} characters.',
    mend: 'Say the main point in the alternative, and the rest in the description of a :::figure.',
    examples: {
      as: 'text',
      passes: '![Ten wells in the north, twelve in the south](map.svg)',
      fails: `![${'A well in the north, and then a well in the south. '.repeat(6).trim()}](map.svg)`,
      at: '1:1',
    },
  },
  'caption-adds-to-alternative': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: 'Caption and alternative text are the same, so that the words are heard twice.',
    expected: 'A caption that says what the figure is about, an alternative that says what it shows.',
    mend: 'Change one of the two.',
    examples: {
      as: 'text',
      passes: '![Ten wells in the north, twelve in the south](map.svg "Wells by region")',
      fails: '![Wells by region](map.svg "Wells by region")',
      at: '1:1',
    },
  },
  'complex-figure-has-description': {
    severity: 'warning',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: '{{label}} is a {{kind}} without a description.',
    expected: 'What the {{kind}} shows, in text or a table, for readers who do not see it.',
    mend: 'Write the description below the caption inside :::figure.',
    examples: {
      as: 'text',
      passes:
        ':::figure{kind="map"}\n![The two regions](map.svg)\n\nWells by region\n\nTen wells lie in the north, twelve in the south.\n:::',
      fails: ':::figure{kind="map"}\n![The two regions](map.svg)\n\nWells by region\n:::',
      at: '1:1',
    },
  },
  'figure-begins-with-its-picture': {
    severity: 'error',
    serves: handbook.markdown,
    found: 'The figure does not begin with one picture.',
    expected:
      'The picture in a paragraph of its own, then the caption in one paragraph, then the description.',
    mend: 'Put ![alternative text](file.png) first, with an empty line after it; give each picture its own figure.',
    examples: {
      as: 'text',
      passes: ':::figure\n![The two regions](map.svg)\n\nWells by region\n:::',
      fails: ':::figure\nWells by region\n\n![The two regions](map.svg)\n:::',
      at: '1:1',
    },
  },
  'formula-is-valid-tex': {
    severity: 'error',
    serves: 'WCAG 2.2, 1.1.1 Non-text Content',
    found: 'The formula “{{tex}}” cannot be read: {{reason}}.',
    expected: 'TeX as in $$a^2 + b^2$$.',
    mend: 'Correct the formula.',
    examples: {
      as: 'text',
      passes: 'It is $$\\frac{a}{b}$$ of the whole.',
      fails: 'It is $$\\frac{a}{b$$ of the whole.',
      at: '1:7',
    },
  },
} as const satisfies Record<string, ListedRule>
