/** The words that Lectern adds, set so that a reader can tell them from the author's. */
import type { ElementContent } from 'hast'
import { h } from 'hastscript'
import type { Flavour } from './flavour.ts'
import type { Setting } from './writer.ts'

/** `label` and the mark that the language sets after it: "Figure 1: ", « Figure 1 : ». */
export function labelled(label: string, flavour: Flavour, parent: Setting): ElementContent[] {
  const mark = flavour.labels.say('leadIn', { label: '' })
  return [labelText(label, flavour, parent), { type: 'text', value: mark }]
}

/** `label` by itself; it says its own language where Lectern has no words in the publication's. */
export function labelText(label: string, flavour: Flavour, parent: Setting): ElementContent {
  const { language } = flavour.labels
  return h('span', { className: 'label', lang: language === parent.language ? undefined : language }, label)
}
