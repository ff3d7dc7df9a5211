/** Spaces at which no line ends: between a number and its unit, in “Article 5”, in a number of several groups. */

/** What a number belongs to, and what counts or measures in words. Each is matched whole, in any case. */
interface Words {
  readonly before: string
  readonly after: string
}

const units =
  '%|‰|٪|°|°C|°F|[kcmµn]?m[²³]?|[km]?g|t|ha|[mcd]?l|[kM]?Wh?|GWh?|[kKMGT]i?B|k?Hz|s|min|h|€|£|¥|\\$|[A-Z]{3}'

const languages: Readonly<Record<string, Words>> = {
  en: {
    before:
      'articles?|art\\.|sections?|chapters?|annex(?:es)?|figures?|fig\\.|tables?|paragraphs?|paras?\\.|pages?|pp?\\.|nos?\\.|parts?|rules?|notes?|vol\\.|items?|principles?|resolutions?|decisions?|goals?|targets?',
    after: 'per cent|percent|hundred|thousand|million|billion|trillion',
  },
  fr: {
    before:
      'articles?|art\\.|sections?|chapitres?|annexes?|figures?|fig\\.|tableaux?|paragraphes?|par\\.|pages?|p\\.|n[°ᵒ]s?|parties?|règles?|notes?|vol\\.|points?|principes?|résolutions?|décisions?|objectifs?|cibles?',
    after: 'pour cent|mille|millions?|milliards?',
  },
  es: {
    before:
      'artículos?|art\\.|secci(?:ón|ones)|capítulos?|anexos?|figuras?|fig\\.|cuadros?|tablas?|párrafos?|párr\\.|páginas?|págs?\\.|p\\.|n[°ºúu]m?\\.?|partes?|reglas?|notas?|vol\\.|temas?|principios?|resoluci(?:ón|ones)|decisi(?:ón|ones)|objetivos?|metas?',
    after: 'por ciento|mil|mill(?:ón|ones)',
  },
  ru: {
    before:
      'стать[яиеюё]й?|ст\\.|раздел[аеуы]?|глав[аеуы]|приложени[еяюи]|рисун(?:ок|ка|ке)|рис\\.|таблиц[аеуы]|табл\\.|пункт[аеуы]?|п\\.|страниц[аеуы]|стр\\.|с\\.|№|част[ьи]|правил[оа]|том|т\\.|принцип[а]?|резолюци[яиею]|решени[еяю]',
    after: 'процент(?:а|ов)?|тыс\\.|тысяч[аи]?|млн|миллион(?:а|ов)?|млрд|миллиард(?:а|ов)?',
  },
  de: {
    before:
      'artikels?|art\\.|abschnitt[es]?|kapitels?|anhang|anlage|abbildung|abb\\.|tabelle|tab\\.|absatz|abs\\.|seiten?|s\\.|nr\\.|teil|regel|bd\\.|ziffer|§{1,2}',
    after: 'prozent|hundert|tausend|mio\\.|millionen?|mrd\\.|milliarden?',
  },
  ar: {
    before: '(?:ال)?(?:مادة|مادتين|مواد|فصل|باب|فرع|مرفق|شكل|جدول|فقرة|صفحة|رقم|قاعدة|مبدأ|قرار|مقرر|بند)',
    after: 'في المائة|في المئة|بالمائة|ألف|آلاف|مليون|ملايين|مليار',
  },
}

const patterns = new Map<string, readonly RegExp[]>()

/** Offsets just behind those spaces in `text`. */
export function tiedPlaces(text: string, language: string): ReadonlySet<number> {
  const places = new Set<number>()
  if (!/\p{Nd}/u.test(text)) return places
  for (const pattern of patternsOf(language))
    for (const match of text.matchAll(pattern)) places.add(match.index + match[0].length)
  return places
}

function patternsOf(language: string): readonly RegExp[] {
  const [primary = ''] = language.toLowerCase().split('-')
  let found = patterns.get(primary)
  if (found === undefined) {
    found = compile(languages[primary])
    patterns.set(primary, found)
  }
  return found
}

/** Each match ends behind a space. */
function compile(words: Words | undefined): readonly RegExp[] {
  const beyond = '(?![\\p{L}\\p{M}\\p{Nd}])'
  const common = [new RegExp(`\\p{Nd} (?=(?:${units})${beyond})`, 'gu'), /\p{Nd} (?=\p{Nd}{3}(?!\p{Nd}))/gu]
  if (words === undefined) return common
  return [
    ...common,
    new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.before}) (?=[\\p{Nd}]|[IVXLC]+${beyond})`, 'giu'),
    new RegExp(`\\p{Nd} (?=(?:${words.after})${beyond})`, 'giu'),
  ]
}
