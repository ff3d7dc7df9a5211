#!/usr/bin/env node
/** The command line. Nothing heavy is loaded before a command needs it. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { UsageError } from '../diagnostics/usage.ts'
import { version } from '../installation.ts'
import type { BuildOptions } from './build.ts'
import type { CheckCommand } from './check.ts'
import type { VerifyCommand } from './verify.ts'

const configuration = 'the configuration; lectern.config.js or .mjs in the working folder when absent'

const program = new Command('lectern')
  .description('One Markdown source, every reader: HTML, tagged PDF, EPUB and text for screen readers.')
  .version(version)
  .exitOverride()

program
  .command('build')
  .description('make the editions of Markdown files, or of all in a folder')
  .argument('[paths...]', 'files and folders', ['source'])
  .option('--format <list>', 'editions to make, such as html,pdf; all of them when absent', commaSeparated)
  .option('--config <file>', configuration)
  .option('--out <folder>', 'where the editions go; the configuration’s folder, or dist, when absent')
  .option('--base-url <address>', 'where that folder stands on the web; landing pages and sitemap name it')
  .option('--no-landing', 'write no pages that list the editions, and remove those of earlier runs')
  .addOption(
    choice(
      '--html-split <how>',
      'whether the HTML edition is one page, or has a page for each section; the frontmatter’s when absent',
      ['none', 'sections'],
    ),
  )
  .option(
    '--pdf-profile <name>',
    'the standards of the PDF edition, ua1 or ua2; the frontmatter’s, or ua1, when absent',
  )
  .option('--attach-source', 'attach the Markdown to the PDF edition')
  .option('--wrap <characters>', 'most characters on a line of the text edition, 20 to 1000', lineLength)
  .option('--no-bom', 'begin the text edition without a byte order mark')
  .option('--lf', 'end the lines of the text edition as on Unix instead of Windows')
  .addOption(
    choice('--headings <style>', 'headings of the text edition in words or with Markdown’s marks', [
      'words',
      'marks',
    ]),
  )
  .addOption(
    choice('--links <place>', 'addresses of links at the end of the text edition or behind each link', [
      'notes',
      'inline',
    ]),
  )
  .addOption(
    choice(
      '--verbosity <level>',
      'how much the text edition announces: every end and page, or what is in doubt',
      ['brief', 'full'],
    ),
  )
  .option(
    '--theme <theme>',
    'large-print, high-contrast, or the folder of a theme; the configuration’s, or the default, when absent',
  )
  .option(
    '--jobs <number>',
    'documents made at the same time; as many as are worth while when absent',
    number,
  )
  .option('--plain', 'never redraw what is shown; NO_COLOR and TERM=dumb do the same')
  .option('--quiet', 'say nothing but what is wrong')
  .option('--strict', 'refuse a source for warnings too')
  .option('--no-verify', 'do not read the editions back and hold them against their source')
  .option('--json', 'write the messages as JSON to standard output, and nothing else')
  .option('--embargoed', 'build before the embargo ends, and mark every edition')
  .action(async (paths: string[], options: BuildOptions) => {
    const { build } = await import('./build.ts')
    process.exitCode = await build(paths, options)
  })

program
  .command('check')
  .description('say what is wrong with Markdown files, or with all in a folder, and make nothing')
  .argument('[paths...]', 'files and folders', ['source'])
  .option('--config <file>', configuration)
  .option('--strict', 'refuse a source for warnings too')
  .option('--json', 'write the messages as JSON to standard output, and nothing else')
  .option('--embargoed', 'check as for a build before the embargo ends')
  .action(async (paths: string[], options: CheckCommand) => {
    const { checkSources } = await import('./check.ts')
    process.exitCode = await checkSources(paths, options)
  })

program
  .command('verify')
  .description(
    'read editions back, hold them against their source or against each other, and show them to the validators that this computer has',
  )
  .argument('[paths...]', 'published folders, and files of any origin', ['dist'])
  .option('--config <file>', configuration)
  .option('--source <file>', 'the Markdown file that the editions were made of; the manifest’s when absent')
  .option('--no-validators', 'ask no outside validator')
  .option('--listen', 'speak the text editions where espeak-ng is installed, and tell which signs are noise')
  .addOption(
    new Option(
      '--report [folder]',
      'write a page on each document into the folder, or into evidence: what was found, and what is left to a person',
    ).preset('evidence'),
  )
  .option('--strict', 'fail where a validator is missing, too')
  .option('--json', 'write what was found as JSON to standard output, and nothing else')
  .action(async (paths: string[], options: VerifyCommand) => {
    const { verifyEditions } = await import('./verify.ts')
    process.exitCode = await verifyEditions(paths, options)
  })

program
  .command('rules')
  .description('list all that can be said about a source, or tell one rule in full, with examples')
  .argument('[rule]', 'such as image-has-alternative')
  .action(async (rule: string | undefined) => {
    const { describeRules } = await import('./rules.ts')
    process.stdout.write(describeRules(rule))
  })

program
  .command('schema')
  .description('print the JSON Schema of the frontmatter, for editors')
  .option('--theme', 'that of theme.json instead')
  .action(async ({ theme }: { readonly theme?: boolean }) => {
    const schema = theme
      ? (await import('../theme/json-schema.ts')).themeJsonSchema()
      : (await import('../frontmatter/json-schema.ts')).frontmatterJsonSchema()
    process.stdout.write(`${JSON.stringify(schema, undefined, 2)}\n`)
  })

/** What is no number becomes NaN, which `publish` refuses. */
function number(text: string): number {
  return Number(text)
}

function lineLength(text: string): number {
  const length = Number(text)
  if (!/^\d+$/.test(text) || length < 20 || length > 1000)
    throw new InvalidArgumentError('It takes a whole number from 20 to 1000.')
  return length
}

function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, description).choices(values)
}

function commaSeparated(list: string): string[] {
  return list.split(',').map((item) => item.trim())
}

try {
  await program.parseAsync()
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2
  } else if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  } else {
    process.stderr.write(
      `A defect of Lectern, not of your text: ${error instanceof Error ? error.stack : error}\n`,
    )
    process.exitCode = 70
  }
}
