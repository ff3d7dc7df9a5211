/** The landing page of a document: its editions in every language, and what each is good for. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import { type Labels, labelsFor } from '../labels/labels.ts'
import { lines } from '../render/hast/lines.ts'
import type { OutputFile } from '../render/renderer.ts'
import type { EditionEntry, Manifest, Version } from '../write/manifest.ts'
import { factLines, inItsLanguage, other } from './facts.ts'
import { writeLandingPage } from './page.ts'
import {
  addressOf,
  inAddress,
  isPublic,
  type Listed,
  landingName,
  listed,
  type Site,
  webPageOf,
} from './site.ts'
import { documentData } from './structured-data.ts'
import { extent, formatName, formatUse, ownName } from './words.ts'

/** `index.html` of a document's folder; undefined when the document has no versions. */
export function documentPage(manifest: Manifest, site: Site): OutputFile | undefined {
  const document = listed(manifest)
  if (document === undefined) return undefined
  const { main } = document
  const labels = labelsFor(main.language)
  return writeLandingPage(
    {
      title: main.title,
      labels,
      description: main.about.summary,
      siteName: main.about.publisher?.name,
      generator: manifest.generator,
      address: addressOf(`${manifest.document}/`, site),
      isPublic: isPublic(document),
      links: alternates(document, site),
      structuredData: documentData(document, site),
      header: header(main, labels, manifest.versions.length === 1),
      main: manifest.versions.length === 1 ? onlyVersion(main, labels) : allVersions(document, labels),
      footer: [h('p', [h('a', { href: `../${landingName}` }, labels.say('allPublications'))])],
    },
    site,
  )
}

/** The web pages in their languages, this page for readers of all others, and every edition. */
function alternates({ manifest: { document }, versions }: Listed, site: Site): Element[] {
  const address = (path: string) => addressOf(`${document}/${path}`, site) ?? inAddress(path)
  const pages = versions.flatMap((version) => {
    const page = webPageOf(version)
    return page ? [{ hrefLang: version.language, href: address(page.path) }] : []
  })
  const anyLanguage = { hrefLang: 'x-default', href: addressOf(`${document}/`, site) ?? landingName }
  const editions = versions.flatMap((version) => {
    const labels = labelsFor(version.language)
    return version.editions.map(({ format, mediaType, path }) => ({
      ...(format === 'html' ? {} : { hrefLang: version.language }),
      type: mediaType,
      href: address(path),
      title: formatName(format, labels),
    }))
  })
  const others = editions.filter(({ type }) => type !== 'text/html')
  const languages = pages.length > 1 ? [...pages, anyLanguage] : []
  return [...languages, ...others].map((link) => h('link', { rel: 'alternate', ...link }))
}

function header(main: Version, labels: Labels, isOnly: boolean): Element[] {
  const { subtitle } = main.about
  const lang = other(main.language, labels)
  const title = h('h1', { lang }, main.title)
  return [
    subtitle ? h('hgroup', lines([title, h('p', { lang }, subtitle)])) : title,
    ...factLines(main, labels),
    ...(isOnly ? summary(main, labels) : []),
  ]
}

function summary({ about, language }: Version, labels: Labels): Element[] {
  return about.summary ? [h('p.summary', { lang: other(language, labels) }, about.summary)] : []
}

function onlyVersion(version: Version, labels: Labels): Element[] {
  return [
    h('h2', labels.say('editions')),
    editionList(version, labels),
    ...accessibility(version, labels, 'h2'),
  ]
}

function allVersions({ versions, main }: Listed, labels: Labels): Element[] {
  const links = versions.map((version) =>
    h('li', [h('a', { href: `#${version.language}`, ...inItsLanguage(version) }, ownName(version.language))]),
  )
  return [
    h('nav', { ariaLabel: labels.say('languages') }, lines([h('ul', lines(links))])),
    ...versions.map((version) => versionSection(version, main)),
  ]
}

/** All in the version's own language, for readers of that language. */
function versionSection(version: Version, main: Version): Element {
  const labels = labelsFor(version.language)
  const name = `${version.language}.name`
  const opening = [
    h('h2', { id: name }, ownName(version.language)),
    ...(version.title === main.title ? [] : [h('p.title', version.title)]),
    ...summary(version, labels),
    h('h3', labels.say('editions')),
    editionList(version, labels),
    ...accessibility(version, labels, 'h3'),
  ]
  const attributes = { id: version.language, ariaLabelledBy: name, ...inItsLanguage(version) }
  return h('section', attributes, lines(opening))
}

function editionList(version: Version, labels: Labels): Element {
  const items = version.editions.map((edition) => h('li', lines(editionItem(edition, labels))))
  return h('ul.editions', lines(items))
}

function editionItem(edition: EditionEntry, labels: Labels): Element[] {
  const { format, path, mediaType, language } = edition
  const use = formatUse(format, labels)
  const words = [
    h('span.format', formatName(format, labels)),
    h('span.extent', labels.say('comma') + extent(edition, labels)),
  ]
  return [
    h('a', { href: inAddress(path), type: mediaType, hrefLang: language }, words),
    ...(use ? [h('p', use)] : []),
  ]
}

function accessibility(version: Version, labels: Labels, heading: 'h2' | 'h3'): Element[] {
  const { summary } = version.accessibility
  return [h(heading, labels.say('accessibility')), h('p', { lang: other(version.language, labels) }, summary)]
}
