import type { Report } from '../diagnostics/report.ts'
import type { Link } from '../model/nodes.ts'
import { plainText } from '../model/text.ts'

/** Words that say nothing out of their sentence, by language. */
const vague: Readonly<Record<string, readonly string[]>> = {
  ar: ['هنا', 'اضغط هنا', 'انقر هنا', 'المزيد'],
  en: ['here', 'click here', 'read more', 'more', 'this', 'this link', 'link', 'this page'],
  es: ['aquí', 'haga clic aquí', 'más', 'leer más'],
  fr: ['ici', 'cliquez ici', 'cliquer ici', 'plus', 'lire la suite', 'en savoir plus'],
  ru: ['здесь', 'тут', 'нажмите здесь', 'подробнее'],
  zh: ['这里', '点击这里', '更多'],
}

export function linkWordsSayWhereItLeads(link: Link, report: Report): void {
  const words = plainText(link.children)
  const known = vague[new Intl.Locale(link.language).language] ?? []
  if (known.includes(words.toLowerCase().replace(/[\s.…!]+$/, ''))) {
    report('link-words-say-where-it-leads', link, { words })
  }
}
