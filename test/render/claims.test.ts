/** What the editions and the manifest claim is what the publication holds: take one thing away, and all of them fall silent. */
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { Metadata } from '../../src/frontmatter/schema.ts'
import { labelsFor } from '../../src/labels/labels.ts'
import type { Figure } from '../../src/model/nodes.ts'
import type { Publication } from '../../src/model/publication.ts'
import { epub } from '../../src/render/epub/epub.ts'
import { html } from '../../src/render/html/html.ts'
import { accessibilityClaims } from '../../src/resolve/accessibility.ts'
import { versionOf } from '../../src/write/manifest.ts'
import { node, paragraph, publication } from '../support/nodes.ts'
import { contextFor } from './everything.ts'

const image = node('image', { asset: 'parties.svg', alternative: 'Four bars', width: 640, height: 280 })

const figure = (own: Partial<Figure>): Figure => ({
  ...node('figure', {
    id: 'chart',
    kind: 'chart',
    label: 'Figure 1',
    image,
    description: [paragraph('The first bar is the longest.')],
  }),
  ...own,
})

function holding(own: Partial<Figure>, metadata: Partial<Metadata> = {}): Publication {
  const bare = publication([figure(own)], { assets: [image.asset] })
  const whole = { ...bare, metadata: { ...bare.metadata, ...metadata } }
  return { ...whole, accessibility: accessibilityClaims(whole, labelsFor('en')) }
}

interface Claims {
  readonly modes: readonly string[]
  readonly sufficient: readonly string[]
  readonly features: readonly string[]
  readonly hazards: readonly string[]
  readonly summary: string
}

async function inPage(of: Publication): Promise<Claims> {
  const [page] = await html.render(of, html.options.parse({}), await contextFor(of))
  const text = new TextDecoder().decode(page?.bytes)
  const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(text)?.[1] ?? '')
  return {
    modes: data.accessMode,
    sufficient: data.accessModeSufficient.map(({ itemListElement }: { itemListElement: string[] }) =>
      itemListElement.join(),
    ),
    features: data.accessibilityFeature,
    hazards: data.accessibilityHazard,
    summary: data.accessibilitySummary,
  }
}

async function packageOf(of: Publication): Promise<string> {
  const [book] = await epub.render(of, {}, await contextFor(of))
  const zip = await JSZip.loadAsync(book?.bytes ?? '')
  return (await zip.file('EPUB/package.opf')?.async('string')) ?? ''
}

async function inBook(of: Publication): Promise<Claims> {
  const opf = await packageOf(of)
  const values = (property: string) =>
    [...opf.matchAll(new RegExp(`property="schema:${property}">([^<]*)<`, 'g'))].map(
      ([, value = '']) => value,
    )
  return {
    modes: values('accessMode'),
    sufficient: values('accessModeSufficient'),
    features: values('accessibilityFeature'),
    hazards: values('accessibilityHazard'),
    summary: values('accessibilitySummary').join(),
  }
}

async function inManifest(of: Publication): Promise<Claims> {
  const { accessModes, accessModesSufficient, features, hazards, summary } = versionOf(of, []).accessibility
  const sufficient = accessModesSufficient.map((modes) => modes.join())
  return { modes: accessModes, sufficient, features, hazards, summary }
}

const silent = { ...image, alternative: '' }
const certified = { certifiedBy: 'Ana Author', reviewedOn: '2020-10-13' }

describe.each([
  ['HTML', inPage],
  ['EPUB', inBook],
  ['manifest', inManifest],
])('the claims of the %s', (_name, claimsOf) => {
  it('are made where they are earned', async () => {
    const claims = await claimsOf(holding({}))
    expect(claims.features).toEqual(expect.arrayContaining(['alternativeText', 'longDescription']))
    expect(claims.sufficient).toEqual(['textual', 'textual,visual'])
    expect(claims.modes).toEqual(['textual', 'visual'])
    expect(claims.summary).toMatch(/Every picture.*described in full/)
  })

  it('go with one alternative', async () => {
    const claims = await claimsOf(holding({ image: silent }))
    expect(claims.features).not.toContain('alternativeText')
    expect(claims.sufficient).toEqual(['textual,visual'])
    expect(claims.summary).not.toContain('Every picture')
  })

  it('go with one description', async () => {
    const claims = await claimsOf(holding({ description: [] }))
    expect(claims.features).not.toContain('longDescription')
    expect(claims.sufficient).toEqual(['textual,visual'])
    expect(claims.summary).not.toContain('described in full')
  })

  it('always name the hazards', async () => {
    expect((await claimsOf(holding({}))).hazards).toEqual(['none'])
  })
})

describe('a claim of conformance', () => {
  it('needs someone who evaluated what no machine can, and the day', async () => {
    for (const accessibility of [undefined, { certifiedBy: 'Ana Author' }, { reviewedOn: '2020-10-13' }]) {
      const of = holding({}, { accessibility })
      expect(await packageOf(of)).not.toContain('conformsTo')
      expect(versionOf(of, []).humanChecks).toBe('not recorded')
    }
  })

  it('names them in the book and in the manifest', async () => {
    const of = holding({}, { accessibility: certified })
    expect(await packageOf(of)).toMatch(/conformsTo.*EPUB Accessibility 1\.1.*certifiedBy[^>]*>Ana Author</s)
    expect(versionOf(of, []).humanChecks).toBe('Ana Author, 2020-10-13')
  })
})
