/** A report, as a test reads it. */
import { evidenceOf } from '../../src/publish/verify/evidence.ts'
import type { Verification } from '../../src/verify/verdict.ts'

export const checkedOn = new Date('2026-11-25T18:07:09.123Z')

/** The HTML of the report on the first version. */
export async function reportOf(verification: Verification): Promise<string> {
  const [report] = await evidenceOf(verification, { clock: () => checkedOn })
  return new TextDecoder().decode(report?.bytes)
}

/** The words between the tags, each run of white space as one space. */
export function wordsOf(html: string): string {
  return html
    .replace(/<(head|style)>.*?<\/\1>/s, '')
    .replaceAll(/<\/?(?:bdi|strong|code|a|span|wbr|time)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#x3C;', '<')
    .replaceAll('&#x26;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** The words of the section, or of the list item, that has this id. */
export function sectionOf(html: string, id: string): string {
  const [, name = '', rest = ''] = new RegExp(`<(\\w+) id="${id}"[^>]*>(.*)`, 's').exec(html) ?? []
  let depth = 1
  for (const { 0: tag, index } of rest.matchAll(new RegExp(`</?${name}\\b`, 'g'))) {
    depth += tag.startsWith('</') ? -1 : 1
    if (depth === 0) return wordsOf(rest.slice(0, index))
  }
  throw new Error(`There is no ${id}`)
}

/** What was found of a criterion, in the table of all of a standard. */
export function foundOf(html: string, standard: string, criterion: string): string {
  const table = new RegExp(`id="${standard}\\.all\\.name".*?</table>`, 's').exec(html)?.[0] ?? ''
  const row = table.split('<tr>').find((one) => wordsOf(one).startsWith(`${criterion} `))
  if (row === undefined) throw new Error(`There is no ${criterion} in ${standard}`)
  return wordsOf(row.split('<td>').at(-1) ?? '')
}
