/** What pages say that are written byte by byte. */
import { openTaggedPdf } from '../../src/verify/pdf/tagged.ts'
import { type RawPage, rawPage } from './raw-pdf.ts'

/** What each sequence of the page says, by its id. */
export async function texts(page: RawPage | string): Promise<Record<number, string>> {
  const { objects, contents } = await openTaggedPdf(
    rawPage(typeof page === 'string' ? { content: page } : page),
  )
  const said = [...contents.of(objects.pages[0])]
  return Object.fromEntries(said.map(([id, { text }]) => [id, text]))
}

/** What is drawn in the one sequence of a page. */
export async function drawn(
  content: string,
  page: Omit<RawPage, 'content'> = {},
): Promise<string | undefined> {
  const { 0: text } = await texts({ ...page, content: `/P <</MCID 0>> BDC BT ${content} ET EMC` })
  return text
}

export const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex')

/** A font whose codes are characters of Unicode, each as wide as its type is large, or half of that. */
export const unicodeFont = (width = 1000, entries = '') => ({
  resources: '/Font <</U 20 0 R>>',
  objects: {
    20: `<</Subtype /Type0 /Encoding /Identity-H /DescendantFonts [<</DW ${width} ${entries}>>] /ToUnicode 21 0 R>>`,
    21: {
      bytes:
        '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange',
    },
  },
})
export const coded = (text: string) => `<${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
