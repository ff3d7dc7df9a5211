/** The namespaces of what readers know, and what names in them begin with in a tree. */

export const epubNamespace = 'http://www.idpf.org/2007/ops'

export const prefixes: Readonly<Record<string, string | undefined>> = {
  'http://www.w3.org/1998/Math/MathML': 'math:',
  'http://www.w3.org/2000/svg': 'svg:',
  [epubNamespace]: 'epub:',
  'http://www.w3.org/XML/1998/namespace': 'xml:',
  'http://purl.org/dc/elements/1.1/': 'dc:',
}
