/** Which elements stand in a line, and which by themselves. */
import { roleByName, type WebRole } from '../../web/roles.ts'
import type { WebElement } from '../../web/tree.ts'

/** What makes or holds lines inside an element that itself would stand in one: a link around paragraphs. */
export function standsInLine(element: WebElement): boolean {
  const { role } = element
  if (role === 'noteCall') return true
  if (role === 'silent') return !endsLine(element)
  return role === 'line' && !element.children.some((child) => child.kind === 'element' && holdsBlock(child))
}

/** Whether words before and after it are two lines, though it says nothing: a rule does, a mark of a page does not. */
function endsLine({ name }: WebElement): boolean {
  const role = roleByName(name)
  return name === 'hr' || name === 'nav' || !inLine.has(role)
}

const inLine: ReadonlySet<WebRole> = new Set<WebRole>(['line', 'silent', 'unnamedPicture'])

function holdsBlock(element: WebElement): boolean {
  const { role } = element
  if (role === 'silent' || role === 'noteCall') return false
  return role !== 'line' || element.children.some((child) => child.kind === 'element' && holdsBlock(child))
}
