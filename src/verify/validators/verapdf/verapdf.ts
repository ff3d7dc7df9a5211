/** veraPDF: PDF/UA, PDF/A and WTPDF. Each file is judged by what it claims. */
import { readFile } from 'node:fs/promises'
import { claimsOf, type PdfStandard } from '../../pdf/claims.ts'
import { Unreadable } from '../../unreadable.ts'
import { type Computer, packageOn } from '../computer.ts'
import { howToGet } from '../how-to-get.ts'
import { javaOn } from '../java.ts'
import type { FoundValidator, JudgedFile, Judgement, MissingValidator, Validator } from '../validator.ts'
import { findCommand } from './command.ts'
import { findLibrary, libraryPackage } from './library.ts'
import type { Task } from './outcome.ts'

/** One of the ways in which veraPDF is installed. */
export interface VeraPdf {
  readonly version: string
  judge(tasks: readonly Task[], signal: AbortSignal): Promise<readonly Judgement[]>
}

const name = 'veraPDF'

export function veraPdf(computer: Computer): Validator {
  return {
    name,
    formats: ['pdf'],
    find: async () => {
      const found = (await findCommand(computer)) ?? (await findLibrary(computer))
      return found === undefined ? missing(computer) : validatorOf(found)
    },
  }
}

function validatorOf({ version, judge }: VeraPdf): FoundValidator {
  return {
    found: true,
    name,
    version,
    judge: async (files, signal) => judge(await Promise.all(files.map(taskOf)), signal),
  }
}

async function missing(computer: Computer): Promise<MissingValidator> {
  const lacking = {
    packages: packageOn(computer, libraryPackage) === undefined ? [libraryPackage] : [],
    javaCompiler: !(await javaOn(computer))?.compiles,
  }
  const otherwise = 'install veraPDF from verapdf.org and put verapdf on the PATH'
  return { found: false, name, howToGet: howToGet(lacking, otherwise) }
}

async function taskOf({ path, by }: JudgedFile): Promise<Task> {
  return { path, standards: by ?? (await claimed(path)) }
}

/** A file without a claim is judged by what this is all about. */
async function claimed(path: string): Promise<readonly PdfStandard[]> {
  const fallback = ['PDF/UA-1'] as const
  try {
    const claims = await claimsOf(await readFile(path))
    return claims.length === 0 ? fallback : claims
  } catch (error) {
    if (error instanceof Unreadable) return fallback
    throw error
  }
}
