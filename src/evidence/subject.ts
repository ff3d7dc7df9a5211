/** What a report is about, settled once for all of its parts: names, numbers and places. */
import { basename } from 'node:path'
import type { Format } from '../model/format.ts'
import { epubAccessibility } from '../verify/standards/epub-accessibility.ts'
import { pdfUa1 } from '../verify/standards/pdf-ua-1.ts'
import { pdfUa2 } from '../verify/standards/pdf-ua-2.ts'
import { plainText } from '../verify/standards/plain-text.ts'
import { type Question, type QuestionName, questionNames, questions } from '../verify/standards/questions.ts'
import { criteriaOf, type Standard } from '../verify/standards/standard.ts'
import { wcag } from '../verify/standards/wcag.ts'
import type { Consulted } from '../verify/validators/consult.ts'
import type { EditionVerdict, VersionVerdict } from '../verify/verdict.ts'
import { judgementOf } from './judgements.ts'
import * as words from './words.ts'

export interface Subject {
  readonly version: VersionVerdict
  readonly editions: readonly Edition[]
  readonly consulted: readonly Consulted[]
  /** In the order in which they are reported on. */
  readonly standards: readonly Applied[]
  readonly questions: readonly Asked[]
}

export interface Edition {
  readonly verdict: EditionVerdict
  /** "PDF"; with its file, where several have one format. */
  readonly name: string
  /** Fragment of its section. */
  readonly id: string
  /** What it was held against, in words; absent where there was nothing. */
  readonly against?: string
  readonly isHeldAgainstSource: boolean
}

/** A standard, and the editions that it is about. */
export interface Applied {
  readonly name: string
  /** Without the edition, where `name` tells it from the same standard for another one. */
  readonly ownName?: string
  readonly id: string
  /** Its criteria, where Lectern knows them. */
  readonly standard?: Standard
  readonly editions: readonly Edition[]
  /** The validator that judges editions by it as a whole. */
  readonly program?: string
}

export interface Asked extends Question {
  readonly name: QuestionName
  readonly number: number
  readonly id: string
  /** What it decides, by standard. */
  readonly decides: readonly { readonly standard: string; readonly ids: readonly string[] }[]
}

export function subjectOf(version: VersionVerdict, consulted: readonly Consulted[]): Subject {
  const editions = editionsOf(version)
  const standards = standardsOf(editions, consulted)
  return { version, editions, consulted, standards, questions: questionsFor(standards, editions) }
}

function editionsOf({ editions, source }: VersionVerdict): readonly Edition[] {
  const seen = new Map<Format, number>()
  return editions.map((verdict) => {
    const { format, path, heldAgainst } = verdict
    const earlier = seen.get(format) ?? 0
    seen.set(format, earlier + 1)
    const isOnly = editions.filter((other) => other.format === format).length === 1
    const name = isOnly ? words.formats[format] : `${words.formats[format]} ${basename(path)}`
    const id = earlier === 0 ? format : `${format}-${earlier + 1}`
    const isHeldAgainstSource = 'path' in source && source.path === heldAgainst
    const against = isHeldAgainstSource ? words.result.itsSource : heldAgainst
    return { verdict, name, id, isHeldAgainstSource, ...(against !== undefined && { against }) }
  })
}

/** What each format is held to, where the edition itself says no more. */
const standardsOfFormats: Readonly<Record<Format, readonly Omit<Applied, 'editions'>[]>> = {
  html: [{ name: 'HTML', id: 'standard.html', program: 'Nu HTML Checker' }],
  pdf: [],
  epub: [
    { name: 'EPUB 3.3', id: 'standard.epub', program: 'EPUBCheck' },
    { name: epubAccessibility.name, id: 'standard.epub-accessibility', standard: epubAccessibility },
  ],
  text: [{ name: plainText.name, id: 'standard.text', standard: plainText }],
}

const knownPdfStandards = new Map([pdfUa1, pdfUa2].map((standard) => [standard.name, standard]))

function standardsOf(editions: readonly Edition[], consulted: readonly Consulted[]): readonly Applied[] {
  if (editions.length === 0) return []
  const specific = editions.flatMap((edition) =>
    [...standardsOfFormats[edition.verdict.format], ...pdfStandards(edition, consulted)].map((applied) => ({
      ...applied,
      editions: [edition],
    })),
  )
  const several = (name: string) => specific.filter((other) => other.name === name).length > 1
  const told = specific.map((applied) => {
    const [edition] = applied.editions
    return several(applied.name) && edition !== undefined
      ? {
          ...applied,
          ownName: applied.name,
          name: `${applied.name}: ${edition.name}`,
          id: `${applied.id}.${edition.id}`,
        }
      : applied
  })
  return [{ name: wcag.name, id: 'standard.wcag', standard: wcag, editions }, ...told]
}

/** What a PDF was judged by, or what it claims; PDF/UA-1 where neither is known, since this is all about it. */
function pdfStandards(
  { verdict }: Edition,
  consulted: readonly Consulted[],
): readonly Omit<Applied, 'editions'>[] {
  if (verdict.format !== 'pdf') return []
  const judged = judgementOf(verdict, 'veraPDF', consulted)?.standards ?? []
  const names = [...new Set([...judged, ...(verdict.claims ?? [])])]
  return (names.length > 0 ? names : [pdfUa1.name]).map((name) => {
    const standard = knownPdfStandards.get(name)
    const id = `standard.${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`
    return { name, id, program: 'veraPDF', ...(standard && { standard }) }
  })
}

/** Those that some criterion leaves to a person, and some edition raises. */
function questionsFor(standards: readonly Applied[], editions: readonly Edition[]): readonly Asked[] {
  const formats = new Set(editions.map(({ verdict }) => verdict.format))
  const decidedBy = (name: QuestionName) =>
    standards.flatMap(({ name: title, standard }) => {
      const ids = (standard ? criteriaOf(standard) : [])
        .filter(({ questions = [] }) => questions.includes(name))
        .map(({ id }) => id)
      return ids.length > 0 ? [{ standard: title, ids }] : []
    })
  return questionNames
    .map((name) => ({ ...(questions[name] as Question), name, decides: decidedBy(name) }))
    .filter(({ formats: about, decides }) => {
      const isRaised = about === undefined || about.some((format) => formats.has(format))
      return isRaised && decides.length > 0
    })
    .map((asked, index) => ({ ...asked, number: index + 1, id: `question.${asked.name}` }))
}
