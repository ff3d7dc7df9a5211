/** WCAG 2.2, levels A and AA: 55 success criteria, since 4.1.1 is obsolete there. */
import type { QuestionName } from './questions.ts'
import { type Criterion, part, type Standard, type Tests } from './standard.ts'

/** axe has rules of its own for it, and so has Ace, which runs axe in the documents of a book. */
const byAxe: Tests = { axe: [], Ace: [] }
/** Reading back shows that an edition has what its source has. */
const byReadingBack: Tests = { Lectern: ['says-its-source'] }

export const wcag: Standard = {
  name: 'WCAG 2.2',
  numbers: 'W3C, WCAG 2.2',
  says: 'what is asked',
  parts: [
    part('1', 'Perceivable', [
      at('1.1.1', 'A', 'Non-text content', 'What is no text has words that serve the same purpose.', {
        questions: ['alternatives', 'descriptions', 'decoration'],
        tests: { ...byAxe, ...byReadingBack },
      }),
      at('1.2.1', 'A', 'Audio-only and video-only', 'Recordings have a transcript or another form.', still()),
      at('1.2.2', 'A', 'Captions (prerecorded)', 'Films with sound have captions.', still(byAxe)),
      at('1.2.3', 'A', 'Audio description or media alternative', 'What a film shows is told, too.', still()),
      at('1.2.4', 'AA', 'Captions (live)', 'Live sound has captions.', still()),
      at('1.2.5', 'AA', 'Audio description (prerecorded)', 'What a film shows is spoken, too.', still()),
      at('1.3.1', 'A', 'Info and relationships', 'Structure that is seen can be found by programs.', {
        questions: ['headings', 'structure', 'tables', 'formulas'],
        tests: { ...byAxe, ...byReadingBack },
      }),
      at('1.3.2', 'A', 'Meaningful sequence', 'The order in which programs read makes sense.', {
        questions: ['order'],
        tests: byReadingBack,
      }),
      at(
        '1.3.3',
        'A',
        'Sensory characteristics',
        'No instruction rests on form, size, place or sound alone.',
        {
          questions: ['colour'],
        },
      ),
      at('1.3.4', 'AA', 'Orientation', 'It can be read upright and sideways.', { questions: ['zoom'] }),
      at('1.3.5', 'AA', 'Identify input purpose', 'Fields say what they collect.', still(byAxe)),
      at('1.4.1', 'A', 'Use of colour', 'Nothing is told by colour alone.', {
        questions: ['colour'],
        tests: byAxe,
      }),
      at('1.4.2', 'A', 'Audio control', 'Sound that starts by itself can be stopped.', still(byAxe)),
      at('1.4.3', 'AA', 'Contrast (minimum)', 'Words have a contrast of 4.5, large ones of 3.', {
        questions: ['contrast'],
        tests: byAxe,
      }),
      at('1.4.4', 'AA', 'Resize text', 'Text can be enlarged to twice its size.', {
        questions: ['zoom'],
        tests: byAxe,
      }),
      at('1.4.5', 'AA', 'Images of text', 'Text is text, and no picture of it.', {
        questions: ['pictures-of-text'],
      }),
      at('1.4.10', 'AA', 'Reflow', 'At 320 pixels nothing scrolls in two directions.', {
        questions: ['zoom'],
      }),
      at(
        '1.4.11',
        'AA',
        'Non-text contrast',
        'Controls, and graphics that are needed, have a contrast of 3.',
        {
          questions: ['contrast'],
        },
      ),
      at('1.4.12', 'AA', 'Text spacing', 'Readers can space text out, and lose nothing.', {
        questions: ['zoom'],
        tests: byAxe,
      }),
      at('1.4.13', 'AA', 'Content on hover or focus', 'What appears stays, and can be sent away.', {
        questions: ['keyboard'],
      }),
    ]),
    part('2', 'Operable', [
      at('2.1.1', 'A', 'Keyboard', 'The keyboard does everything.', {
        questions: ['keyboard'],
        tests: byAxe,
      }),
      at('2.1.2', 'A', 'No keyboard trap', 'The keyboard leaves whatever it enters.', {
        questions: ['keyboard'],
      }),
      at('2.1.4', 'A', 'Character key shortcuts', 'Shortcuts of one letter can be changed.', still()),
      at('2.2.1', 'A', 'Timing adjustable', 'Limits of time can be extended.', still(byAxe)),
      at('2.2.2', 'A', 'Pause, stop, hide', 'What moves by itself can be stopped.', still(byAxe)),
      at(
        '2.3.1',
        'A',
        'Three flashes or below threshold',
        'Nothing flashes more than three times a second.',
        {
          questions: ['still'],
        },
      ),
      at('2.4.1', 'A', 'Bypass blocks', 'What repeats on every page can be skipped.', {
        questions: ['keyboard'],
        tests: byAxe,
      }),
      at('2.4.2', 'A', 'Page titled', 'The title says what it is about.', {
        questions: ['title'],
        tests: byAxe,
      }),
      at('2.4.3', 'A', 'Focus order', 'The focus moves in an order that makes sense.', {
        questions: ['keyboard'],
      }),
      at(
        '2.4.4',
        'A',
        'Link purpose (in context)',
        'Links say where they lead, with the words around them.',
        {
          questions: ['links'],
          tests: byAxe,
        },
      ),
      at('2.4.5', 'AA', 'Multiple ways', 'It can be found in more than one way.', {
        questions: ['findable'],
      }),
      at('2.4.6', 'AA', 'Headings and labels', 'Headings and labels say what they are about.', {
        questions: ['headings'],
      }),
      at('2.4.7', 'AA', 'Focus visible', 'The focus can be seen.', { questions: ['keyboard'] }),
      at('2.4.11', 'AA', 'Focus not obscured (minimum)', 'What has the focus is not covered.', {
        questions: ['keyboard'],
      }),
      at('2.5.1', 'A', 'Pointer gestures', 'No gesture needs two fingers or a path.', still()),
      at('2.5.2', 'A', 'Pointer cancellation', 'A press can be taken back.', still()),
      at('2.5.3', 'A', 'Label in name', 'Names for programs hold the words that are seen.', {
        questions: ['keyboard'],
        tests: { axe: [] },
      }),
      at('2.5.4', 'A', 'Motion actuation', 'Nothing has to be shaken or tilted.', still()),
      at('2.5.7', 'AA', 'Dragging movements', 'Nothing has to be dragged.', still()),
      at('2.5.8', 'AA', 'Target size (minimum)', 'Targets are 24 pixels wide, or stand apart.', {
        questions: ['zoom'],
        tests: byAxe,
      }),
    ]),
    part('3', 'Understandable', [
      at('3.1.1', 'A', 'Language of page', 'The language is named.', {
        questions: ['languages'],
        tests: { ...byAxe, ...byReadingBack },
      }),
      at('3.1.2', 'AA', 'Language of parts', 'Passages in other languages are named.', {
        questions: ['languages'],
        tests: { ...byAxe, ...byReadingBack },
      }),
      at('3.2.1', 'A', 'On focus', 'Nothing changes because something has the focus.', {
        questions: ['keyboard'],
      }),
      at('3.2.2', 'A', 'On input', 'Nothing changes unasked because something was entered.', still()),
      at('3.2.3', 'AA', 'Consistent navigation', 'Navigation stands in the same order on every page.', {
        questions: ['consistency'],
      }),
      at('3.2.4', 'AA', 'Consistent identification', 'What does the same has the same name.', {
        questions: ['consistency'],
      }),
      at('3.2.6', 'A', 'Consistent help', 'Help stands in the same place on every page.', {
        questions: ['consistency'],
      }),
      at('3.3.1', 'A', 'Error identification', 'Mistakes in what was entered are told in words.', still()),
      at('3.3.2', 'A', 'Labels or instructions', 'Fields have labels.', still(byAxe)),
      at('3.3.3', 'AA', 'Error suggestion', 'Ways to mend a mistake are told.', still()),
      at(
        '3.3.4',
        'AA',
        'Error prevention (legal, financial, data)',
        'What binds can be checked first.',
        still(),
      ),
      at('3.3.7', 'A', 'Redundant entry', 'Nothing has to be entered twice.', still()),
      at(
        '3.3.8',
        'AA',
        'Accessible authentication (minimum)',
        'Nothing has to be remembered or solved.',
        still(),
      ),
    ]),
    part('4', 'Robust', [
      at('4.1.2', 'A', 'Name, role, value', 'Programs find what each control is, and its state.', {
        questions: ['keyboard'],
        tests: byAxe,
      }),
      at('4.1.3', 'AA', 'Status messages', 'Messages reach programs without the focus.', still()),
    ]),
  ],
}

interface Decided {
  readonly questions: readonly QuestionName[]
  readonly tests?: Tests
}

function at(id: string, level: 'A' | 'AA', name: string, says: string, decided: Decided): Criterion {
  return { id, level, name, says, decidedBy: decided.tests ? 'both' : 'person', ...decided }
}

/** Of what Lectern's editions never hold: a person sees that there is none. */
function still(tests?: Tests): Decided {
  return { questions: ['still'], ...(tests && { tests }) }
}
