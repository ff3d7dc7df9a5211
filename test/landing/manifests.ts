/** Manifests as runs write them, for landing pages to be made from. */
import type { Manifest, Version } from '../../src/write/manifest.ts'

export function version(language: string, own: Partial<Version> = {}): Version {
  const edition = (format: string, extension: string, mediaType: string, bytes: number) => {
    return {
      path: `doc.${language}.${extension}`,
      mediaType,
      bytes,
      sha256: '0'.repeat(64),
      format,
      language,
    }
  }
  return {
    language,
    title: `A title in ${language}`,
    about: { kind: 'brief', date: '2020-10-12', summary: `A summary in ${language}` },
    source: `doc/${language}.md`,
    editions: [
      edition('html', 'html', 'text/html', 26_400),
      { ...edition('pdf', 'pdf', 'application/pdf', 47_200), pages: 3 },
      edition('outline', 'outline', 'text/plain', 12),
    ],
    files: [],
    accessibility: {
      accessModes: ['textual'],
      accessModesSufficient: [['textual']],
      features: ['structuralNavigation'],
      hazards: ['none'],
      summary: `Accessible in ${language}`,
    },
    humanChecks: 'not recorded',
    ...own,
  }
}

export function manifest(document: string, ...versions: readonly Version[]): Manifest {
  return { document, generator: 'Lectern test', versions: [...versions] }
}
