import { describe, expect, it } from 'vitest'
import { fillTemplate } from '../../src/theme/template.ts'

describe('a template', () => {
  it('escapes what it is given', () => {
    expect(fillTemplate('<p title="{{words}}">', { words: `<"&'>` })).toBe(
      '<p title="&lt;&quot;&amp;&#39;&gt;">',
    )
  })

  it('takes markup where it says so', () => {
    expect(fillTemplate('<main>{{{main}}}</main>', { main: '<p>$& {{main}}</p>' })).toBe(
      '<main><p>$& {{main}}</p></main>',
    )
  })

  it.each(['{{nothing}}', '{{{nothing}}}', '{{toString}}'])('refuses %s, which nobody fills', (template) => {
    expect(() => fillTemplate(template, {})).toThrow(template)
  })

  it('refuses to leave anything out', () => {
    expect(() => fillTemplate('{{title}}', { title: 'x', main: 'y' })).toThrow('no place for main')
  })
})
