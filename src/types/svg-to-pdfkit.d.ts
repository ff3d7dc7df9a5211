declare module 'svg-to-pdfkit' {
  interface SvgOptions {
    readonly width: number
    readonly height: number
    readonly preserveAspectRatio: string
    readonly assumePt: boolean
    readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string
    readonly imageCallback: (link: string) => unknown
    readonly documentCallback: (link: string) => unknown
    readonly warningCallback: (warning: string) => void
  }
  export default function svgToPdf(
    document: object,
    svg: string,
    x: number,
    y: number,
    options: SvgOptions,
  ): void
}
