/** veraPDF as its own installer puts it on the PATH. */
import { resolve } from 'node:path'
import { z } from 'zod'
import type { PdfStandard } from '../../pdf/claims.ts'
import { type Computer, programOn } from '../computer.ts'
import { answerOf, readReport, runValidator, type ValidatorRun } from '../run.ts'
import { flavourOf, judgementOfTask, type Outcome, type RuleOutcome, type Task } from './outcome.ts'
import type { VeraPdf } from './verapdf.ts'

const rule = z.object({
  clause: z.string(),
  testNumber: z.number(),
  description: z.string(),
  passedChecks: z.number().default(0),
  failedChecks: z.number().default(0),
  checks: z.array(z.object({ status: z.string(), context: z.string() })).default([]),
})

const result = z.object({
  compliant: z.boolean(),
  details: z.object({ passedChecks: z.number(), failedChecks: z.number(), ruleSummaries: z.array(rule) }),
})

const report = z.object({
  report: z.object({
    jobs: z.array(
      z.object({
        itemDetails: z.object({ name: z.string() }),
        // Older versions have one result for a file.
        validationResult: z.union([z.array(result), result.transform((one) => [one])]).optional(),
        taskException: z.object({ exceptionMessage: z.string() }).optional(),
      }),
    ),
  }),
})

type Job = z.output<typeof report>['report']['jobs'][number]

export async function findCommand(computer: Computer): Promise<VeraPdf | undefined> {
  const program = programOn(computer, 'verapdf')
  if (program === undefined) return undefined
  const command = { program, words: [] }
  const version = await answerOf(command, '--version', /veraPDF (\d[\w.-]*)/)
  if (version === undefined) return undefined
  return {
    version,
    async judge(tasks, signal) {
      const outcomes = new Map<string, Outcome>()
      // A start judges by one standard.
      for (const standard of new Set(tasks.flatMap(({ standards }) => standards))) {
        const files = tasks.filter(({ standards }) => standards.includes(standard))
        const run = { name: 'veraPDF', command, files, signal, words: wordsFor(standard, files) }
        for (const job of await jobsOf(run))
          outcomes.set(keyOf(job.itemDetails.name, standard), outcomeOf(job))
      }
      return tasks.map((task) =>
        judgementOfTask(task, (standard) => outcomes.get(keyOf(resolve(task.path), standard))),
      )
    },
  }
}

const keyOf = (path: string, standard: PdfStandard) => `${standard}\n${path}`

function wordsFor(standard: PdfStandard, files: readonly Task[]): readonly string[] {
  return [
    ...['--flavour', flavourOf(standard), '--format', 'json', '--nonpdfext'],
    ...['--success', '--maxfailuresdisplayed', '1'],
    ...files.map(({ path }) => resolve(path)),
  ]
}

async function jobsOf(run: ValidatorRun): Promise<readonly Job[]> {
  const finished = await runValidator(run)
  return readReport(finished.output, report, run, finished).report.jobs
}

function outcomeOf({ validationResult, taskException }: Job): Outcome {
  const [found] = validationResult ?? []
  if (found === undefined)
    return { unreadable: causeOf(taskException?.exceptionMessage ?? 'no reason is given') }
  const { compliant, details } = found
  // Of a long file the checks that passed are not all told, so that a rule without any says little.
  const told = details.ruleSummaries.reduce((sum, { passedChecks }) => sum + passedChecks, 0)
  const least = told < details.passedChecks ? 1 : 0
  const rules = details.ruleSummaries.map(
    ({ testNumber, passedChecks, failedChecks, checks, ...rule }): RuleOutcome => ({
      ...rule,
      test: testNumber,
      passed: Math.max(passedChecks, least),
      failed: failedChecks,
      context: checks.find(({ status }) => status === 'failed')?.context ?? '',
    }),
  )
  return { compliant, rules }
}

function causeOf(message: string): string {
  return message.split('caused by exception: ').at(-1) ?? message
}
