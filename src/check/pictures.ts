import type { Report } from '../diagnostics/report.ts'
import type { Figure, Image } from '../model/nodes.ts'
import { plainText } from '../model/text.ts'

/** What is heard in one breath; longer texts are read in pieces, which an alternative does not allow. */
const longest = 250

const fileName = /^[^\s/]+\.(?:png|jpe?g|gif|svg|webp|avif|tiff?|bmp)$/i
const picturePhrase = /^(?:(?:an?|the) )?(?:image|picture|photo|photograph|graphic|icon) (?:of|showing)\b/i
const placeholder =
  /^(?:image|picture|photo|photograph|graphic|logo|chart|figure|alt|untitled|img[_-]?\d+)\.?$/i

export function alternativeSaysWhatIsSeen(image: Image, report: Report): void {
  const { alternative } = image
  if ([fileName, picturePhrase, placeholder].some((pattern) => pattern.test(alternative))) {
    report('alternative-says-what-is-seen', image, { alternative })
  }
}

export function alternativeIsShort(image: Image, report: Report): void {
  const length = [...image.alternative].length
  if (length > longest)
    report('alternative-is-short', image, { length: String(length), limit: String(longest) })
}

export function captionAddsToAlternative(figure: Figure, report: Report): void {
  const words = figure.caption && bare(plainText(figure.caption.children))
  if (words && words === bare(figure.image.alternative)) report('caption-adds-to-alternative', figure)
}

export function complexFigureHasDescription(figure: Figure, report: Report): void {
  const { kind, label, description } = figure
  if (kind !== 'picture' && description.length === 0) {
    report('complex-figure-has-description', figure, { kind, label })
  }
}

function bare(words: string): string {
  return words.toLowerCase().replace(/[\s.]+$/, '')
}
