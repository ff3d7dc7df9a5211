import { describe, expect, it } from 'vitest'
import { all, outline, resolveText } from '../support/resolve.ts'

describe('prose that looks like a directive', () => {
  it.each([
    'It opens at noon (:30 in other zones).',
    'A smile :smile: and a colon: here.',
    'The address ::1 stands in the line.',
    'The text :lang{lang=fr} has no words.',
    'At 10:30, by 3:2, A/RES/75:1, CTOC/COP/2020:L.1 and note:abbr.',
    'From $5 to $10, or $5 and then $10.',
  ])('stays as it was written: %s', async (prose) => {
    const { publication, messages } = await resolveText(prose)
    expect(outline(publication.children)).toEqual([['paragraph', prose]])
    expect(messages).toEqual([])
  })

  it('stays where a line begins with it', async () => {
    const { publication, messages } = await resolveText('::1')
    expect(outline(publication.children)).toEqual([['paragraph', '::1']])
    expect(messages).toEqual([])
  })
})

describe('directives that went wrong', () => {
  it.each([
    ['an unknown name', 'See :smile[this].', '1:5 directive-is-known'],
    ['an unknown container', ':::tip\nText\n:::', '1:1 directive-is-known'],
    ['a leaf directive', '::figure[A]{#b}', '1:1 directive-is-known'],
    ['a space after the colons', '::: note\nText\n:::', '1:1 directive-is-well-formed'],
    ['a fence without its opening', 'Text\n:::', '2:1 directive-is-well-formed'],
    ['an end of file instead of a fence', ':::note\nText', '1:1 directive-is-closed'],
    ['an end of its parent instead of a fence', '> :::note\n> Text\n\nMore', '1:3 directive-is-closed'],
    ['a fence that closes the inner one', ':::note\n:::warning\nText\n:::', '2:1 directive-is-closed'],
    ['a fence inside a quotation', ':::note\n> :::warning\n> Text\n> :::', '1:1 directive-is-closed'],
    ['a fence that is missing at once', ':::note', '1:1 directive-is-closed'],
    ['an attribute where a value was meant', ':lang[oui]{fr}', '1:1 directive-attribute-is-known'],
    ['a label that no edition shows', ':::note[Mind]\nText\n:::', '1:8 source-words-are-carried'],
  ])('are said: %s', async (_, markdown, message) => {
    expect((await resolveText(markdown)).messages).toContain(message)
  })

  it('keep their blocks', async () => {
    const { publication } = await resolveText(':::tip\nText\n:::')
    expect(outline(publication.children)).toEqual([['paragraph', 'Text']])
  })

  it('are not seen where a container is closed inside another block', async () => {
    const { messages } = await resolveText('- item\n\n  ::::note\n  :::warning\n  Text\n  :::\n  ::::\n')
    expect(messages).toEqual([])
  })
})

describe('brackets left in the text', () => {
  it('are said where a note is not defined', async () => {
    expect((await resolveText('Text[^gone] here.')).messages).toEqual(['1:5 note-is-defined'])
  })

  it('are said where a reference is not defined', async () => {
    expect((await resolveText('See [the page][gone].')).messages).toEqual(['1:5 reference-is-defined'])
  })

  it('are the text where the author escaped them', async () => {
    const resolved = await resolveText('Text\\[^1] and \\[the page][gone].')
    expect(resolved.messages).toEqual([])
    expect(all('text', resolved).map((node) => node.value)).toEqual(['Text[^1] and [the page][gone].'])
  })
})
