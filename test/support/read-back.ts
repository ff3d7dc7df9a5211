/** The words of a finished edition, by readers that know nothing of our renderers. */

/** The text edition without the marks that it sets behind links and words with notes. */
export async function textWords(bytes: Uint8Array): Promise<string> {
  return new TextDecoder().decode(bytes).replace(/ \[(?:link|note) \d+\]/g, '')
}
