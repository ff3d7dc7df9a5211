/** The address of a licence: as given, or the SPDX page of an identifier such as CC-BY-4.0. */
export function licenceAddress(licence: string): string {
  return URL.canParse(licence) ? licence : `https://spdx.org/licenses/${encodeURIComponent(licence)}.html`
}
