/** Unpacking streams (ISO 32000-1, 7.4), each within a bound. */
import { constants, inflateRawSync, inflateSync } from 'node:zlib'
import { Unreadable } from '../../unreadable.ts'
import { ascii85, asciiHexadecimal, lzw, runLengths } from './old-filters.ts'
import { unpredicted } from './predictors.ts'
import type { PdfDict } from './values.ts'

/** Bytes that one stream may unpack to: more than any page that is drawn for people. */
export const mostUnpacked = 128 * 2 ** 20

/** What a filter is told of the stream: the entries of its DecodeParms, as far as they are numbers. */
export type Parameter = (key: string, otherwise: number) => number

type Filter = (packed: Uint8Array, parameter: Parameter) => Uint8Array

const filters: Readonly<Record<string, Filter>> = {
  FlateDecode: (packed, parameter) => unpredicted(inflated(packed), parameter),
  LZWDecode: (packed, parameter) =>
    unpredicted(lzw(packed, parameter('EarlyChange', 1), mostUnpacked), parameter),
  ASCII85Decode: ascii85,
  ASCIIHexDecode: asciiHexadecimal,
  RunLengthDecode: (packed) => runLengths(packed, mostUnpacked),
}

/** Their short names, which inline images have too. */
const shortNames: Readonly<Record<string, string>> = {
  Fl: 'FlateDecode',
  LZW: 'LZWDecode',
  A85: 'ASCII85Decode',
  AHx: 'ASCIIHexDecode',
  RL: 'RunLengthDecode',
}

/** Filters that one stream goes through; more than two are rare. */
const mostFilters = 8

/**
 * What a stream holds.
 * @param names the filters, in the order of unpacking.
 * @throws {Unreadable} when it is more than {@link mostUnpacked}.
 * @throws when the stream is damaged, or a filter is one of pictures.
 */
export function unpacked(
  packed: Uint8Array,
  names: readonly (string | undefined)[],
  parameters: (filter: number) => Parameter,
): Uint8Array {
  if (names.length > mostFilters) throw new Error('The stream is packed without end.')
  return names.reduce((bytes, name = '', index) => {
    const filter = filters[shortNames[name] ?? name]
    if (filter === undefined) throw new Error(`The filter ${name} is not one of text.`)
    const result = filter(bytes, parameters(index))
    if (result.length > mostUnpacked) throw tooLarge()
    return result
  }, packed)
}

export function parameterOf(dict: PdfDict | undefined): Parameter {
  return (key, otherwise) => {
    const value = dict?.get(key)
    return typeof value === 'number' ? value : otherwise
  }
}

/** Files that are cut off, and files with a wrong sum at the end, still say what stands before it. */
function inflated(packed: Uint8Array): Uint8Array {
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostUnpacked }
  try {
    return inflateSync(packed, options)
  } catch (error) {
    if (isTooLarge(error)) throw tooLarge()
  }
  try {
    return inflateRawSync(packed.subarray(2), options)
  } catch (error) {
    throw isTooLarge(error) ? tooLarge() : error
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
}

function tooLarge(): Unreadable {
  return new Unreadable(`A stream of the file unpacks to more than ${mostUnpacked} bytes.`)
}
