/** The public API. */
export type { Asset, AssetId } from './assets/asset.ts'
export type { Place, Report } from './diagnostics/report.ts'
export { type Rule, type RuleId, rules } from './diagnostics/rules.ts'
export { UsageError } from './diagnostics/usage.ts'
export { type FrontmatterInput, frontmatterSchema, type Metadata } from './frontmatter/schema.ts'
export type { Labels } from './labels/labels.ts'
export type * from './model/nodes.ts'
export { project } from './model/project.ts'
export type { ContentsEntry, Publication, Translation } from './model/publication.ts'
export { plainText } from './model/text.ts'
export type { Role, Utterance, UtteranceSpan } from './model/utterance.ts'
export { childrenOf, walk } from './model/visit.ts'
export {
  type DocumentResult,
  type PublishOptions,
  type PublishResult,
  publish,
  type SourceResult,
} from './publish.ts'
export { builtInRenderers, type RegisteredRenderer } from './render/registry.ts'
export {
  defineRenderer,
  type FinishedEdition,
  type OutputFile,
  type PageMark,
  type PlannedEdition,
  type RenderContext,
  type Renderer,
} from './render/renderer.ts'
export type { Theme } from './theme/tokens.ts'
