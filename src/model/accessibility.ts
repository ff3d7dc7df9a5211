/**
 * What a publication offers its readers, in the vocabulary of schema.org (W3C Schema.org Accessibility
 * Properties for Discoverability Vocabulary). Computed from the content: a claim is earned, never configured.
 */
export interface AccessibilityClaims {
  readonly accessModes: readonly AccessMode[]
  /** Each entry is one set of modes that suffices by itself. */
  readonly accessModesSufficient: readonly (readonly AccessMode[])[]
  readonly features: readonly AccessibilityFeature[]
  readonly hazards: readonly AccessibilityHazard[]
  /** A sentence or two in the publication's language. */
  readonly summary: string
}

export type AccessMode = 'textual' | 'visual' | 'auditory'

/** Features that every edition shares; an edition adds its own (page navigation, say). */
export type AccessibilityFeature =
  | 'structuralNavigation'
  | 'tableOfContents'
  | 'readingOrder'
  | 'displayTransformability'
  | 'alternativeText'
  | 'longDescription'
  | 'MathML'
  | 'describedMath'
  | 'ARIA'
  | 'pageBreakMarkers'
  | 'pageNavigation'
  | 'taggedPDF'

export type AccessibilityHazard = 'none' | 'unknown'
