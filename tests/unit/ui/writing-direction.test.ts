import { describe, expect, it } from 'vitest';
import { directionOfLanguage, directionOfText } from '#ui/writing-direction.ts';

describe('the direction of a language', () => {
  it.each([
    ...[
      'ar',
      'he',
      'iw',
      'yi',
      'fa',
      'fa-AF',
      'ur',
      'ps',
      'sd',
      'ug',
      'ckb',
      'dv',
      'syr',
      'nqo',
      'rhg',
      'sam',
    ],
    ...[
      'az-Arab',
      'az-IR',
      'ku-Arab',
      'pa-Arab',
      'pa-PK',
      'uz-AF',
      'ms-Arab',
      'ff-Adlm',
      'men-Mend',
      'ku-Yezi',
    ],
    ...['AR-eg', 'he-Hebr-IL'],
  ])('%s is from the right', (lang) => {
    expect(directionOfLanguage(lang)).toBe('rtl');
  });

  it.each([
    ...[
      'en',
      'und',
      'ar-Latn',
      'fa-Latn',
      'he-Latn',
      'ur-Deva',
      'yi-Latn',
      'az',
      'ku',
      'pa',
      'pa-Guru',
      'uz',
    ],
    ...['ff', 'sd-Deva', 'ks-Deva', 'ja', 'zh-Hant', 'mn-Mong', 'tr', 'id'],
  ])('%s is from the left', (lang) => {
    expect(directionOfLanguage(lang)).toBe('ltr');
  });
});

describe('the direction of a text', () => {
  it.each([
    ['Arabic', 'بغداد'],
    ['Hebrew', 'ירושלים'],
    ['Syriac', 'ܣܘܪܝܝܐ'],
    ['Thaana', 'ދިވެހި'],
    ['N’Ko', 'ߒߞߏ'],
    ['Adlam', '𞤀𞤣𞤤𞤢𞤥'],
    ['Rohingya', '𐴌𐴟𐴇'],
    ['Mandaic', 'ࡌࡀࡍࡃࡀ'],
    ['Samaritan', 'ࠔࠌࠓ'],
    ['figures before a letter', '12 – «بغداد»'],
    ['its first word', 'بغداد Baghdad'],
  ])('is from the right by %s', (_, text) => {
    expect(directionOfText(text)).toBe('rtl');
  });

  it.each([['Baghdad'], ['Baghdad بغداد'], ['12:30'], [''], ['Ирак'], ['バグダード'], ['𐐀𐐁 (Deseret)']])(
    'of “%s” is from the left',
    (text) => {
      expect(directionOfText(text)).toBe('ltr');
    },
  );
});
