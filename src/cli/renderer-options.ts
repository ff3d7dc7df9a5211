/** What the command line asks of single editions, as the options of their renderers. */
import type { RendererOptions } from '../config/config.ts'

export interface FormatOptions {
  readonly htmlSplit?: 'none' | 'sections'
  /** Refused by `publish` when it is neither. */
  readonly pdfProfile?: 'ua1' | 'ua2'
  readonly attachSource?: boolean
  readonly wrap?: number
  /** False with `--no-bom`; commander says true without it. */
  readonly bom?: boolean
  readonly lf?: boolean
  readonly headings?: 'words' | 'marks'
  readonly links?: 'notes' | 'inline'
  readonly verbosity?: 'brief' | 'full'
}

/** What is not asked for is left to the frontmatter and the configuration. */
export function rendererOptions(asked: FormatOptions): RendererOptions {
  const {
    htmlSplit: split,
    pdfProfile: profile,
    attachSource,
    wrap,
    bom,
    lf,
    headings,
    links,
    verbosity,
  } = asked
  const options: RendererOptions = {
    html: { ...(split && { split }) },
    pdf: { ...(profile && { profile }), ...(attachSource && { attachSource }) },
    text: {
      ...(wrap !== undefined && { wrap }),
      ...(bom === false && { bom }),
      ...(lf && { crlf: false }),
      ...(headings && { headings }),
      ...(links && { links }),
      ...(verbosity && { verbosity }),
    },
  }
  // A renderer that nothing is asked of need not be loaded.
  return Object.fromEntries(Object.entries(options).filter(([, own]) => Object.keys(Object(own)).length > 0))
}
