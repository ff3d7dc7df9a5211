import { describe, expect, it } from 'vitest'
import { all, outline, resolveText } from '../support/resolve.ts'

describe('notes', () => {
  it('stand at the end of the section’s own text, before its subsections', async () => {
    const { publication } = await resolveText(
      'Before[^a]\n\n# One[^b]\n\nText\n\n## Inside\n\nMore[^c]\n\n[^a]: A\n\n[^b]: B\n\n[^c]: C',
    )
    expect(outline(publication.children)).toEqual([
      ['paragraph', 'Before', ['noteCall']],
      ['notes', ['note', ['paragraph', 'A']]],
      [
        'section',
        ['paragraph', 'Text'],
        ['notes', ['note', ['paragraph', 'B']]],
        ['section', ['paragraph', 'More', ['noteCall']], ['notes', ['note', ['paragraph', 'C']]]],
      ],
    ])
  })

  it('are numbered by their first call, and shared by later ones', async () => {
    const resolved = await resolveText(
      'One[^z] two[^a] again[^z]\n\n# Later\n\n[^a] [^z]\n\n[^a]: A\n\n[^z]: Z',
    )
    expect(all('note', resolved).map(({ label, calls }) => [label, calls])).toEqual([
      ['1', ['call-1', 'call-1-1', 'call-1-2']],
      ['2', ['call-2', 'call-2-1']],
    ])
    expect(all('noteCall', resolved).map(({ note, label }) => [note, label])).toEqual([
      ['note-1', '1'],
      ['note-2', '2'],
      ['note-1', '1'],
      ['note-2', '2'],
      ['note-1', '1'],
    ])
  })

  it('called in table cells and captions belong to the section', async () => {
    const resolved = await resolveText('| a[^1] |\n|---|\n| b |\n\n# Next\n\n[^1]: In the table')
    expect(resolved.publication.children.map((block) => block.type)).toEqual(['table', 'notes', 'section'])
  })

  it('may call notes', async () => {
    const resolved = await resolveText('Text[^a]\n\n[^a]: A[^b]\n\n[^b]: B')
    expect(all('note', resolved).map((note) => note.label)).toEqual(['1', '2'])
  })

  it.each([
    ['called nowhere', 'Text\n\n[^a]: A', '3:1 note-is-called'],
    ['defined twice', 'Text[^a]\n\n[^a]: A\n\n[^a]: B', '5:1 definition-stands-once'],
  ])('are reported where they are %s', async (_, markdown, message) => {
    expect((await resolveText(markdown)).messages).toEqual([message])
  })
})
