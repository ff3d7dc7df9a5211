/**
 * Published editions in, verdicts out: each is read back and held against its source, or against another edition, and
 * shown to the validators that this computer has.
 */
import { readFile } from 'node:fs/promises'
import { dirname, relative, sep } from 'node:path'
import { errorCode, errorPath, systemReason } from '../../diagnostics/system.ts'
import type { Format } from '../../model/format.ts'
import { met } from '../../model/utterance.ts'
import { makeDocument } from '../../publish.ts'
import { discover } from '../../sources/discover.ts'
import { Due } from '../../verify/compare/due.ts'
import { type Examined, examine, held } from '../../verify/examine.ts'
import { type Consulted, consult } from '../../verify/validators/consult.ts'
import type { JudgedFile, Validator } from '../../verify/validators/validator.ts'
import { validatorsOn } from '../../verify/validators/validators.ts'
import type { EditionVerdict, Verification, VersionVerdict } from '../../verify/verdict.ts'
import { compose } from '../compose.ts'
import type { PublishOptions } from '../options.ts'
import { dueOf } from '../proof.ts'
import { orderOf, prepare, type Run } from '../run.ts'
import { type PublishedEdition, type PublishedVersion, publishedIn } from './published.ts'

export interface VerifyOptions extends Pick<PublishOptions, 'config' | 'renderers' | 'clock' | 'signal'> {
  /** The source that the editions in `inputs` were made of, where no manifest tells. */
  readonly source?: string
  /** The outside validators that are asked; all that Lectern knows when absent. */
  readonly validators?: readonly Validator[]
  /** Whether text editions are spoken, where espeak-ng is installed. */
  readonly listen?: boolean
  /** Called with each verdict as soon as it is known. */
  readonly onVersion?: (verdict: VersionVerdict) => void
  /** Called with each validator as soon as it has answered, or is found missing. */
  readonly onConsulted?: (consulted: Consulted) => void
}

/**
 * Verifies the editions in `inputs`, files and folders. Where the source of an edition is known and in order, it is
 * held against that; else the editions of one text are held against the first of them that can be read.
 *
 * @throws UsageError when there is nothing to verify or the configuration is wrong; the signal's reason when it
 * asks to stop.
 */
export async function verify(inputs: readonly string[], options: VerifyOptions = {}): Promise<Verification> {
  const run = await prepare(orderOf({ ...options, embargoed: true }), options)
  const versions: VersionVerdict[] = []
  for (const published of await publishedIn(inputs)) {
    run.signal.throwIfAborted()
    const source = options.source ?? published.source
    const version = { ...published, ...(source !== undefined && { source }) }
    const verdict = await verifyVersion(version, run, options.listen ?? false)
    versions.push(verdict)
    options.onVersion?.(verdict)
  }
  const validators = options.validators ?? validatorsOn()
  const consulted = await consult(validators, filesOf(versions), run.signal, options.onConsulted)
  return { versions, consulted }
}

/** What there is for validators to judge. */
function filesOf(versions: readonly VersionVerdict[]): readonly JudgedFile[] {
  const editions = versions.flatMap((version) => version.editions).filter(({ sha256 }) => sha256 !== '')
  return editions.flatMap(({ format, path, pages = [] }) =>
    [{ path }, ...pages].map(({ path }) => ({ path, format })),
  )
}

async function verifyVersion(version: PublishedVersion, run: Run, listen: boolean): Promise<VersionVerdict> {
  const { name, language, title, humanChecks } = version
  const examined: Examined[] = []
  for (const edition of version.editions) examined.push(await examineFiles(edition, language, listen))
  const source = await sourceOf(version, run)
  const editions =
    source.due === undefined
      ? heldAgainstEachOther(examined)
      : examined.map((one) => held(one, source.due, source.path))
  return {
    name,
    ...(language !== undefined && { language }),
    ...(title !== undefined && { title }),
    source: source.due === undefined ? { missing: source.missing } : { path: source.path },
    ...(humanChecks !== undefined && { humanChecks }),
    editions,
  }
}

type Source =
  | { readonly due: Due; readonly path: string }
  | { readonly due: undefined; readonly missing: string }

/** The last instant that a date can hold (ECMA-262, 21.4.1.1). */
const endOfTime = new Date(8_640_000_000_000_000)

/** What the source says today. */
async function sourceOf({ source, isEmbargoed }: PublishedVersion, settings: Run): Promise<Source> {
  // As on the day when the editions were made.
  const run = { ...settings, clock: () => (isEmbargoed ? new Date(0) : endOfTime) }
  if (source === undefined) return { due: undefined, missing: 'no manifest names a source' }
  try {
    const [document] = await discover([source])
    if (document === undefined) return { due: undefined, missing: `${source} is not there` }
    let due: Due | undefined
    await makeDocument(document, run, async (file, surroundings) => {
      const composed = await compose(file, surroundings)
      if (composed !== undefined) due = new Due(dueOf(composed.publication))
      return undefined
    })
    if (due !== undefined) return { due, path: source }
    return { due: undefined, missing: `${source} is refused today: lectern check says why` }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { due: undefined, missing: error.message }
  }
}

/** The one that can follow a structure comes first: plain text knows less than the others. */
const firstToAsk: readonly Format[] = ['html', 'epub', 'pdf', 'text']

function heldAgainstEachOther(examined: readonly Examined[]): readonly EditionVerdict[] {
  const readable = examined.filter(({ says }) => says !== undefined)
  const [first] = readable.toSorted(
    (one, other) => firstToAsk.indexOf(one.verdict.format) - firstToAsk.indexOf(other.verdict.format),
  )
  if (first?.says === undefined) return examined.map(({ verdict }) => verdict)
  const { utterances, placeOf } = first.says
  const due = new Due({ utterances, places: met(utterances).map((one) => placeOf?.(one)) })
  return examined.map((one) => (one === first ? one.verdict : held(one, due, first.verdict.path)))
}

async function examineFiles(
  { format, path, pages, hashes }: PublishedEdition,
  language: string | undefined,
  listen: boolean,
): Promise<Examined> {
  try {
    const files = await Promise.all(
      [path, ...pages].map(async (file) => ({
        path: relative(dirname(path), file).split(sep).join('/'),
        bytes: await readFile(file),
      })),
    )
    return await examine({ path, pages, format, language, files, published: hashes }, listen)
  } catch (error) {
    const code = errorCode(error)
    if (code === undefined) throw error
    const unreadable = `${errorPath(error) ?? path} cannot be read: ${systemReason(code)}.`
    return { verdict: { path, format, bytes: 0, sha256: '', unreadable, disagreements: [], findings: [] } }
  }
}
