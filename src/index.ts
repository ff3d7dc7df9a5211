/**
 * The public API. `publish` and `check` take sources, `verify` finished editions; `evidenceOf` reports on what it found.
 * `defineConfig`, `defineRenderer` and `defineRule` keep the types of what a configuration holds; `project`, `met`,
 * `walk` and `plainText` read a publication, and `parseTextEdition` a text edition.
 */

/** zod itself, for the options of renderers: a schema of the same copy that validates it. */
export { z } from 'zod'
export type { Asset, AssetId } from './assets/asset.ts'
export {
  defineRule,
  type OwnReport,
  type OwnRule,
  type OwnRuleId,
  type RuleDefinition,
} from './check/rule.ts'
export { type Config, defineConfig, type RendererOptions } from './config/config.ts'
export { type Message, messagesOf } from './diagnostics/message.ts'
export type { Place, Report } from './diagnostics/report.ts'
export { type Rule, type RuleId, rules } from './diagnostics/rules.ts'
export { UsageError } from './diagnostics/usage.ts'
export { type FrontmatterInput, frontmatterSchema, type Metadata } from './frontmatter/schema.ts'
export type { Labels } from './labels/labels.ts'
export type * from './model/nodes.ts'
export { project } from './model/project.ts'
export type { ContentsEntry, Publication, Translation } from './model/publication.ts'
export { plainText } from './model/text.ts'
export {
  type CellPlace,
  met,
  type Role,
  type TextMark,
  type Utterance,
  type UtteranceSpan,
  type Words,
} from './model/utterance.ts'
export { childrenOf, walk } from './model/visit.ts'
export { type CheckOptions, type CheckResult, check } from './publish/check.ts'
export { type EvidenceOptions, evidenceOf } from './publish/verify/evidence.ts'
export { type VerifyOptions, verify } from './publish/verify/verify.ts'
export {
  type DocumentResult,
  type Progress,
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
export type { Disagreement, Said } from './verify/compare/compare.ts'
export type { Listening } from './verify/listening/listening.ts'
export type { Noise } from './verify/listening/noise.ts'
export type { ReadBack } from './verify/read-back/read-back.ts'
export { parseTextEdition } from './verify/read-back/text/text.ts'
export type { Consulted, Judging, Missing, Silence } from './verify/validators/consult.ts'
export type {
  CheckedClause,
  ClauseVerdict,
  Complaint,
  FoundValidator,
  JudgedFile,
  Judgement,
  MissingValidator,
  Validator,
} from './verify/validators/validator.ts'
export type {
  EditionVerdict,
  NotHeard,
  PageVerdict,
  StructureFinding,
  Verification,
  VersionVerdict,
} from './verify/verdict.ts'
