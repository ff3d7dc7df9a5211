/** A formula in TeX → MathML to show and words to speak. */
import { DOMParser, onWarningStopParsing } from '@xmldom/xmldom'
import type { Formula } from '../model/nodes.ts'
import { speakMath } from './speech.ts'

export type ResolvedFormula =
  | { readonly ok: true; readonly formula: Formula }
  | { readonly ok: false; readonly reason: string }

/** A page of aligned equations is shorter; the time that speech takes grows faster than the length. */
const longest = 5_000

/**
 * The formula `tex` as a `math` element with `alttext`, and in the words of `language`.
 *
 * Where the speech engine does not have the language, readable TeX stands in for the words. A formula that
 * cannot be read gives the reason, a clause without capital and full stop.
 */
export async function resolveFormula(
  tex: string,
  display: boolean,
  language: string,
): Promise<ResolvedFormula> {
  if (tex.trim() === '') return { ok: false, reason: 'it is empty' }
  if (tex.length > longest) return { ok: false, reason: `it is longer than ${longest} characters` }
  try {
    const drawn = await drawMath(tex, display)
    const speech = (await speakMath(drawn, language)) ?? readableTex(tex)
    return { ok: true, formula: { tex, mathml: describe(drawn, display, speech), speech } }
  } catch (error) {
    if (error instanceof Error) return { ok: false, reason: reasonOf(error) }
    throw error
  }
}

async function drawMath(tex: string, display: boolean): Promise<string> {
  const { default: temml } = await import('temml')
  return temml.renderToString(tex, {
    annotate: true,
    displayMode: display,
    maxExpand: 1_000,
    maxSize: [50, 50],
    throwOnError: true,
    trust: false,
    xml: true,
  })
}

/** Sets `alttext` and `display`, and makes sure that every edition can embed the element: it is XML. */
function describe(mathml: string, display: boolean, speech: string): string {
  const document = new DOMParser({ onError: onWarningStopParsing }).parseFromString(mathml, 'text/xml')
  document.documentElement?.setAttribute('display', display ? 'block' : 'inline')
  document.documentElement?.setAttribute('alttext', speech)
  return String(document)
}

/** Without the commands that only move things: `\left( x \right)` is `( x )`. */
function readableTex(tex: string): string {
  return tex
    .replace(/\\(?:left|right|displaystyle|textstyle|limits|nolimits|quad|qquad)(?![a-zA-Z])|\\[,;:! ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** temml underlines the fault with combining marks on lines of their own: the first line says it all. */
function reasonOf(error: Error): string {
  if (error instanceof RangeError) return 'it is nested too deeply'
  const [first = ''] = error.message.normalize('NFC').replaceAll('\u0332', '').trim().split('\n')
  const words = first.replace(/:?\s*$/, '')
  return words.charAt(0).toLowerCase() + words.slice(1)
}
