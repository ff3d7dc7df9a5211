/** What a publication offers its readers: earned from its content, never configured. */
import type { Labels } from '../labels/labels.ts'
import type { AccessibilityClaims, AccessibilityFeature, AccessMode } from '../model/accessibility.ts'
import type { Figure, FigureKind, Formula } from '../model/nodes.ts'
import type { Publication } from '../model/publication.ts'
import { walk } from '../model/visit.ts'

/**
 * The claims that the content proves (W3C, Schema.org Accessibility Properties for Discoverability
 * Vocabulary; EPUB Accessibility 1.1, 2). Take one alternative text away and `alternativeText` goes.
 */
export function accessibilityClaims(
  publication: Omit<Publication, 'accessibility'>,
  labels: Labels,
): AccessibilityClaims {
  const evidence = gather(publication)
  return {
    accessModes: evidence.hasPictures ? ['textual', 'visual'] : ['textual'],
    accessModesSufficient: sufficientModes(evidence),
    features: features.filter(([, isEarned]) => isEarned(evidence)).map(([feature]) => feature),
    hazards: ['none'],
    summary: publication.metadata.accessibility?.summary ?? summarize(evidence, labels),
  }
}

/** What the nodes show, gathered once. */
interface Evidence {
  readonly hasSections: boolean
  readonly hasContents: boolean
  /** Whether a picture informs; decorative ones don't count. */
  readonly hasPictures: boolean
  readonly everyPictureHasAlternative: boolean
  readonly hasDescriptions: boolean
  /** Whether each chart, diagram and map is described: an alternative text alone does not replace them. */
  readonly everyComplexFigureIsDescribed: boolean
  readonly hasFormulas: boolean
  readonly everyFormulaIsSpoken: boolean
}

function gather({ children, contents }: Omit<Publication, 'accessibility'>): Evidence {
  const nodes = [...walk(children)]
  const figures = nodes.filter((node) => node.type === 'figure')
  const formulas = nodes.filter((node) => node.type === 'math' || node.type === 'inlineMath')
  const hasInlinePictures = nodes.some((node) => node.type === 'image' && node.alternative !== '')
  return {
    hasSections: nodes.some((node) => node.type === 'section'),
    hasContents: contents.length > 0,
    hasPictures: figures.length > 0 || hasInlinePictures,
    everyPictureHasAlternative: figures.every(({ image }) => image.alternative !== ''),
    hasDescriptions: figures.some(isDescribed),
    everyComplexFigureIsDescribed: figures.filter(isComplex).every(isDescribed),
    hasFormulas: formulas.length > 0,
    everyFormulaIsSpoken: formulas.every(isSpoken),
  }
}

const complexKinds: ReadonlySet<FigureKind> = new Set(['chart', 'diagram', 'map'])
const isComplex = ({ kind }: Figure) => complexKinds.has(kind)
const isDescribed = ({ description }: Figure) => description.length > 0
/** TeX stands in for speech in languages that nobody speaks formulas in; it describes nothing. */
const isSpoken = ({ speech, tex }: Formula) => speech !== '' && speech !== tex

type Proof = (evidence: Evidence) => boolean

const picturesHaveAlternatives: Proof = (it) => it.hasPictures && it.everyPictureHasAlternative
const figuresAreDescribed: Proof = (it) => it.hasDescriptions && it.everyComplexFigureIsDescribed
const formulasAreSpoken: Proof = (it) => it.hasFormulas && it.everyFormulaIsSpoken

const features: readonly (readonly [AccessibilityFeature, Proof])[] = [
  ['structuralNavigation', (it) => it.hasSections],
  ['tableOfContents', (it) => it.hasContents],
  ['readingOrder', () => true],
  ['displayTransformability', () => true],
  ['alternativeText', picturesHaveAlternatives],
  ['longDescription', figuresAreDescribed],
  ['MathML', (it) => it.hasFormulas],
  ['describedMath', formulasAreSpoken],
]

/** Words alone suffice only where they replace every picture. */
function sufficientModes(evidence: Evidence): readonly (readonly AccessMode[])[] {
  if (!evidence.hasPictures) return [['textual']]
  const wordsSuffice = evidence.everyPictureHasAlternative && evidence.everyComplexFigureIsDescribed
  return wordsSuffice ? [['textual'], ['textual', 'visual']] : [['textual', 'visual']]
}

function summarize(evidence: Evidence, labels: Labels): string {
  const sentences = [
    labels.say('accessibilityStructured'),
    ...(picturesHaveAlternatives(evidence) ? [labels.say('accessibilityPictures')] : []),
    ...(figuresAreDescribed(evidence) ? [labels.say('accessibilityDescriptions')] : []),
    ...(formulasAreSpoken(evidence) ? [labels.say('accessibilityFormulas')] : []),
  ]
  return sentences.join(labels.say('betweenSentences'))
}
