/**
 * Rules over the finished publication: what an author meant well and a reader would still suffer from.
 * What cannot be resolved at all is reported where it is resolved.
 */
import type { Report } from '../diagnostics/report.ts'
import type { DocNode, NodeOf, NodeType } from '../model/nodes.ts'
import type { Publication } from '../model/publication.ts'
import { walk } from '../model/visit.ts'
import { hasNoControlCharacters } from './characters.ts'
import { wordsAreInTheirLanguage } from './languages.ts'
import { linkWordsSayWhereItLeads } from './links.ts'
import {
  alternativeIsShort,
  alternativeSaysWhatIsSeen,
  captionAddsToAlternative,
  complexFigureHasDescription,
} from './pictures.ts'
import {
  headingHasWords,
  headingIsMarkedAsOne,
  listIsMarkedAsOne,
  listItemHasWords,
  sectionHasContent,
} from './structure.ts'
import { tableHasCaption, tableHasHeaderCells } from './tables.ts'

type Check<Node> = (node: Node, report: Report) => void

/** The rules by the type of node that they look at. */
const checks: { readonly [Type in NodeType]?: readonly Check<NodeOf<Type>>[] } = {
  section: [sectionHasContent],
  heading: [headingHasWords],
  paragraph: [headingIsMarkedAsOne, listIsMarkedAsOne],
  text: [wordsAreInTheirLanguage],
  listItem: [listItemHasWords],
  table: [tableHasHeaderCells, tableHasCaption],
  figure: [complexFigureHasDescription, captionAddsToAlternative],
  image: [alternativeSaysWhatIsSeen, alternativeIsShort],
  link: [linkWordsSayWhereItLeads],
}

/** Reports what does not hold in `publication`, in reading order. */
export function check(publication: Publication, report: Report): void {
  if (publication.children.length === 0) report('source-has-content', undefined)
  for (const node of walk(publication.children)) {
    hasNoControlCharacters(node, report)
    const rules: readonly Check<DocNode>[] = (checks[node.type] ?? []) as readonly Check<DocNode>[]
    for (const rule of rules) rule(node, report)
  }
}
