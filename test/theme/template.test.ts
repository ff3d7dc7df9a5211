import { describe, expect, it } from 'vitest'
import { loadTheme } from '../../src/theme/load.ts'
import { fillTemplate, templateFaults } from '../../src/theme/template.ts'
import { faultOf, loadOwn } from './own-theme.ts'

const chapter = '<p lang="{{language}}" dir="{{direction}}">\n{{title}} {{matter}}\n{{{content}}}'
const values = { language: 'en', direction: 'ltr', matter: 'cover', title: 'x', content: 'y' }

describe('a template', () => {
  it('escapes words, and takes markup as it is', async () => {
    const theme = await loadOwn({}, { 'chapter.xhtml': chapter })
    const title = `<"&'>`
    expect(fillTemplate(theme, 'chapter.xhtml', { ...values, title, content: '<p>$& {{title}}</p>' })).toBe(
      '<p lang="en" dir="ltr">\n&lt;&quot;&amp;&#39;&gt; cover\n<p>$& {{title}}</p>',
    )
  })

  it('may have spaces in its places', async () => {
    const theme = await loadOwn({}, { 'chapter.xhtml': chapter.replace('{{title}}', '{{ title }}') })
    expect(fillTemplate(theme, 'chapter.xhtml', values)).toContain('x cover')
  })

  it.each([
    ['{{nothing}}', 'found {{nothing}}; expected one of {{language}}, '],
    ['{{{nothing}}}', 'found {{{nothing}}}; expected one of '],
    ['{{toString}}', 'found {{toString}}; expected one of '],
    ['{{titel}}', 'Did you mean {{title}}?'],
    ['{{title', 'found {{title; expected {{title}}.'],
    ['{{title}', 'found {{title}; expected {{title}}.'],
    ['{{{title}}}', 'found {{{title}}}; expected {{title}}.'],
    ['{{content}}', 'found {{content}}; expected {{{content}}}.'],
    ['<p class={{title}}>', 'expected it in quotation marks, as in ="{{title}}".'],
    ['<script>let a = "{{title}}"</script>', 'in a script or a style sheet; expected it in text'],
    ['<style>\n{{title}}', 'in a script or a style sheet; expected it in text'],
  ])('refuses %j, and says where', (slip, said) => {
    const faults = templateFaults('chapter.xhtml', `${chapter}\n${slip}`, 'house/chapter.xhtml')
    expect(faults).toHaveLength(1)
    expect(faults[0]).toContain(said)
    expect(faults[0]).toMatch(/^house\/chapter\.xhtml:[45]: /)
  })

  it('must not leave anything out', () => {
    expect(templateFaults('chapter.xhtml', chapter.replace('{{{content}}}', ''), 'c')).toEqual([
      'c: there is no {{{content}}}; readers would lose this: The text of the chapter.',
    ])
  })

  it.each(['page.html', 'chapter.xhtml', 'package.opf'] as const)(
    'of a theme takes the place of %s, one file at a time',
    async (name) => {
      const { files } = await loadTheme()
      const own = `${files[name]}<!-- house -->`
      expect((await loadOwn({}, { [name]: own })).files).toEqual({ ...files, [name]: own })
      const fault = await faultOf({}, { [name]: files[name].replace('{{language}}', '{{langauge}}') })
      expect(fault).toMatch(
        new RegExp(`${name}:[23]: found {{langauge}}; expected one of .*Did you mean {{language}}`),
      )
    },
  )
})
