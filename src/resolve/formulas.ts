import type { Report } from '../diagnostics/report.ts'
import { type Block, type NodeOf, walkDraft } from './draft.ts'

/** Gives each formula its MathML and its words; one that cannot be read is reported. */
export async function resolveFormulas(children: readonly Block[], report: Report): Promise<void> {
  for (const node of walkDraft(children)) {
    if (node.type === 'math' || node.type === 'inlineMath') await settle(node, report)
  }
}

async function settle(node: NodeOf<'math' | 'inlineMath'>, report: Report): Promise<void> {
  const { resolveFormula } = await import('./math.ts')
  const resolved = await resolveFormula(node.tex, node.type === 'math', node.language)
  if (resolved.ok) Object.assign(node, resolved.formula)
  else report('formula-is-valid-tex', node, { tex: node.tex, reason: resolved.reason })
}
