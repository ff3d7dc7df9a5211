/** The landing page of the output: all documents, the newest first, by year. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { dayInWords } from '../labels/dates.ts'
import { kindLabels } from '../labels/kinds.ts'
import { type Labels, labelsFor } from '../labels/labels.ts'
import { lines } from '../render/hast/lines.ts'
import type { OutputFile } from '../render/renderer.ts'
import type { Manifest, Version } from '../write/manifest.ts'
import { embargoLine, inItsLanguage, other } from './facts.ts'
import { writeLandingPage } from './page.ts'
import { inAddress, isPublic, type Listed, landingName, listed, type Site } from './site.ts'
import { sitemap } from './sitemap.ts'
import { catalogueData } from './structured-data.ts'
import { mainLanguage, ownName } from './words.ts'

/** `index.html` and, where the address of the output is known, `sitemap.xml`; nothing where there is no document. */
export function catalogueFiles(manifests: readonly Manifest[], site: Site): OutputFile[] {
  const versions = manifests.flatMap((manifest) => manifest.versions)
  const labels = labelsFor(mainLanguage(versions.map(({ language }) => language)))
  const documents = manifests.flatMap((manifest) => listed(manifest, labels.language) ?? []).sort(newestFirst)
  const [first] = documents
  if (first === undefined) return []
  return [cataloguePage(documents, first.manifest.generator, labels, site), ...sitemap(documents, site)]
}

/** Those of one day by their name, so that the order is always the same. */
function newestFirst(a: Listed, b: Listed): number {
  const [one, two] = [a.main.about.date, b.main.about.date]
  if (one !== two) return one < two ? 1 : -1
  return a.manifest.document < b.manifest.document ? -1 : 1
}

function cataloguePage(
  documents: readonly Listed[],
  generator: string,
  labels: Labels,
  site: Site,
): OutputFile {
  const title = labels.say('publications')
  const publisher = onlyPublisher(documents)
  const name = publisher ? labels.say('leadIn', { label: publisher }) + title : title
  return writeLandingPage(
    {
      title: name,
      labels,
      description: undefined,
      siteName: publisher,
      generator,
      address: site.baseUrl,
      isPublic: true,
      links: [],
      structuredData: catalogueData(documents.filter(isPublic), name, site),
      header: [publisher ? h('hgroup', lines([h('p', publisher), h('h1', title)])) : h('h1', title)],
      main: byYear(documents).map(([year, group]) => yearSection(year, group, labels)),
      footer: [],
    },
    site,
  )
}

function onlyPublisher(documents: readonly Listed[]): string | undefined {
  const names = new Set(documents.map(({ main }) => main.about.publisher?.name))
  const [name] = names
  return names.size === 1 ? name : undefined
}

function byYear(documents: readonly Listed[]): readonly (readonly [string, readonly Listed[]])[] {
  const years = new Set(documents.map(yearOf))
  return [...years].map((year) => [year, documents.filter((document) => yearOf(document) === year)])
}

function yearOf({ main }: Listed): string {
  return main.about.date.slice(0, 4)
}

function yearSection(year: string, documents: readonly Listed[], labels: Labels): Element {
  const items = documents.map((document) => item(document, labels))
  return h(
    'section',
    { ariaLabelledBy: `year.${year}` },
    lines([h('h2', { id: `year.${year}` }, year), h('ul.documents', lines(items))]),
  )
}

/** In the document's own language where the page has another. */
function item(document: Listed, page: Labels): Element {
  const { manifest, main } = document
  const labels = labelsFor(main.language)
  const href = `${inAddress(manifest.document)}/${landingName}`
  const attributes = other(main.language, page) ? inItsLanguage(main) : {}
  return h(
    'li',
    attributes,
    lines([
      h('h3', [h('a', { href }, main.title)]),
      ...embargoLine(main.about, labels),
      h('p.fact', line(main, labels)),
      ...(main.about.summary ? [h('p', main.about.summary)] : []),
      ...languages(document, href, labels),
    ]),
  )
}

/** "12 October 2020, Brief, CTOC/COP/2020/1". */
function line({ about }: Version, labels: Labels): (Element | string)[] {
  const parts = [
    h('time', { dateTime: about.date }, dayInWords(about.date, labels.language)),
    h('span', labels.say(kindLabels[about.kind])),
    ...(about.symbol ? [h('bdi', about.symbol)] : []),
  ]
  return parts.flatMap((part, index) => (index === 0 ? [part] : [labels.say('comma'), part]))
}

/** Each by its title in its own language, where there is more than one. */
function languages({ versions }: Listed, href: string, labels: Labels): Element[] {
  if (versions.length < 2) return []
  const items = versions.map((version) => {
    const words = labelsFor(version.language).say('leadIn', { label: ownName(version.language) })
    const attributes = { href: `${href}#${version.language}`, ...inItsLanguage(version) }
    return h('li', [h('a', attributes, words + version.title)])
  })
  return [h('ul.languages', { ariaLabel: labels.say('languages') }, lines(items))]
}
