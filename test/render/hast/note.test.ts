import { describe, expect, it } from 'vitest'
import { node, paragraph } from '../../support/nodes.ts'
import { bookFragment, fragment, html } from './fragment.ts'

const call = (id: string, label: string) => node('noteCall', { id, note: `note-${label}`, label })

const notes = node('notes', {
  children: [
    node('note', { id: 'note-3', label: '3', calls: ['a'], children: [paragraph('Third.')] }),
    node('note', { id: 'note-4', label: '4', calls: ['b', 'c'], children: [paragraph('Fourth.')] }),
  ],
})

describe('notes in HTML', () => {
  it('are called by links that say what they are', () => {
    expect(fragment([call('a', '3')])).toBe(
      '<sup><a id="a" href="#note-3" role="doc-noteref" aria-label="Note 3">3</a></sup>',
    )
  })

  it('stand in a landmark with a name of their own, and lead back', () => {
    expect(fragment([notes])).toBe(html`
      <section class="notes" role="doc-endnotes" aria-label="Notes 3 to 4">
      <ol start="3">
      <li id="note-3">
      <p>Third. <a href="#a" role="doc-backlink" aria-label="Back to the text">↩︎</a></p>
      </li>
      <li id="note-4">
      <p>Fourth. <a href="#b" role="doc-backlink" aria-label="Back to the text, place 1">↩︎1</a> <a href="#c" role="doc-backlink" aria-label="Back to the text, place 2">↩︎2</a></p>
      </li>
      </ol>
      </section>`)
  })

  it('lead back from a line of its own after a list', () => {
    const list = node('list', {
      ordered: false,
      loose: false,
      children: [node('listItem', { children: [paragraph('one')] })],
    })
    const note = node('note', { id: 'n', label: '1', calls: ['a'], children: [list] })
    expect(fragment([node('notes', { children: [note] })])).toContain('</ul>\n<p> <a href="#a"')
  })
})

describe('notes in books', () => {
  it('are what reading systems show beside the text', () => {
    expect(bookFragment([call('a', '3')])).toContain(
      'role="doc-noteref" aria-label="Note 3" epub:type="noteref"',
    )
    expect(bookFragment([notes])).toContain(html`
      <aside id="note-3" role="doc-footnote" epub:type="footnote">
      <p><span class="note-label">3.</span> Third. <a href="chapter-1.xhtml#a"`)
  })
})
