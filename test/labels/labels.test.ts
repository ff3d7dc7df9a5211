import { describe, expect, it } from 'vitest'
import { arabic } from '../../src/labels/ar.ts'
import { german } from '../../src/labels/de.ts'
import { english } from '../../src/labels/en.ts'
import { spanish } from '../../src/labels/es.ts'
import { french } from '../../src/labels/fr.ts'
import { hasLabels, type Label, type LabelTable, labelsFor } from '../../src/labels/labels.ts'
import { portuguese } from '../../src/labels/pt.ts'
import { russian } from '../../src/labels/ru.ts'
import { chinese } from '../../src/labels/zh.ts'

const tables: Readonly<Record<string, LabelTable>> = {
  ar: arabic,
  de: german,
  en: english,
  es: spanish,
  fr: french,
  pt: portuguese,
  ru: russian,
  zh: chinese,
}

const sentences = (label: Label): string[] => (typeof label === 'string' ? [label] : Object.values(label))
const places = (label: Label) =>
  new Set(sentences(label).flatMap((sentence) => sentence.match(/\{\w+\}/g) ?? []))

describe.each(Object.entries(tables))('the labels of %s', (language, table) => {
  it('have a form for every count', () => {
    const plural = new Intl.PluralRules(language)
    const categories = new Set(Array.from({ length: 1000 }, (_, count) => plural.select(count)))
    for (const [key, label] of Object.entries(table)) {
      if (typeof label !== 'string')
        expect([key, ...Object.keys(label)]).toEqual(expect.arrayContaining([key, ...categories]))
    }
  })

  it('name no place that the English ones do not fill, and leave out none', () => {
    for (const [key, label] of Object.entries(table)) {
      expect([key, ...places(label)].sort()).toEqual(
        [key, ...places(tables['en']?.[key as keyof LabelTable] ?? '')].sort(),
      )
    }
  })

  it('are translated, not copied', () => {
    if (language === 'en') return
    const copied = Object.entries(table).filter(
      ([key, label]) =>
        sentences(label).join().length > 30 && label === tables['en']?.[key as keyof LabelTable],
    )
    expect(copied).toEqual([])
  })
})

describe('labelsFor', () => {
  it('fills in places and chooses by count', () => {
    const { say } = labelsFor('en')
    expect(say('figure', { number: 2 })).toBe('Figure 2')
    expect(say('listOf', { count: 1 })).toBe('List of 1 item.')
    expect(say('listOf', { count: 3 })).toBe('List of 3 items.')
  })

  it('does not read places in what is filled in', () => {
    expect(labelsFor('en').say('heading', { level: 1, text: 'The {level} $& sign' })).toBe(
      'Heading 1: The {level} $& sign',
    )
  })

  it.each([
    [1, 'Список из 1 пункта.'],
    [2, 'Список из 2 пунктов.'],
    [5, 'Список из 5 пунктов.'],
    [21, 'Список из 21 пункта.'],
  ])('counts %i in Russian', (count, sentence) => {
    expect(labelsFor('ru').say('listOf', { count })).toBe(sentence)
  })

  it.each([
    [0, 'بلا صفوف'],
    [1, 'صف واحد'],
    [2, 'صفان'],
    [3, '3 صفوف'],
    [11, '11 صفا'],
    [100, '100 صف'],
  ])('counts %i in Arabic', (count, words) => {
    expect(labelsFor('ar').say('rows', { count })).toBe(words)
  })

  it('knows regional variants, and falls back to English by its name', () => {
    expect(labelsFor('fr-CA').say('table', { number: 1 })).toBe('Tableau 1')
    expect(labelsFor('zh-CN').say('table', { number: 1 })).toBe('表1')
    expect(labelsFor('sw').language).toBe('en')
    expect(labelsFor('sw').say('table', { number: 1 })).toBe('Table 1')
  })

  it('does not give simplified characters to a text in traditional ones', () => {
    expect(hasLabels('zh-Hans')).toBe(true)
    expect(hasLabels('zh-Hant')).toBe(false)
    expect(hasLabels('zh-TW')).toBe(false)
  })
})
