/** Rules for words: complete in every language, and Vietnamese as the schools of GDPT 2018 write it. */

export const LANGUAGES = ['vi', 'en'] as const;

/** Nested words as `a.b.c` → text. */
export function flatten(words: unknown, path = ''): Map<string, string> {
  const flat = new Map<string, string>();
  if (typeof words === 'string') flat.set(path, words);
  else if (typeof words === 'object' && words !== null)
    for (const [key, inner] of Object.entries(words))
      for (const [at, text] of flatten(inner, path === '' ? key : `${path}.${key}`)) flat.set(at, text);
  return flat;
}
/** English has two plural forms where Vietnamese has one. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
export const keysOf = (words: unknown): Set<string> => new Set([...flatten(words).keys()].map(withoutPlural));
const gapsOf = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.-]+)/g)]
    .map((m) => m[1]!)
    .sort()
    .join(' ');

/** What is wrong with a pair of word files. */
export function judgePair(vi: unknown, en: unknown): string[] {
  const wrong: string[] = [];
  const [viKeys, enKeys] = [keysOf(vi), keysOf(en)];
  for (const key of viKeys) if (!enKeys.has(key)) wrong.push(`${key} is missing in English`);
  for (const key of enKeys) if (!viKeys.has(key)) wrong.push(`${key} is missing in Vietnamese`);
  const english = new Map([...flatten(en)].map(([key, text]) => [withoutPlural(key), text]));
  for (const [key, text] of flatten(vi)) {
    const other = english.get(withoutPlural(key));
    if (other !== undefined && gapsOf(text) !== gapsOf(other))
      wrong.push(`${key} has the gaps {${gapsOf(text)}} in Vietnamese and {${gapsOf(other)}} in English`);
  }
  for (const [key, text] of flatten(vi)) wrong.push(...judgeVietnamese(text).map((w) => `vi ${key}: ${w}`));
  for (const [key, text] of flatten(en)) wrong.push(...judgeEnglish(text).map((w) => `en ${key}: ${w}`));
  return wrong;
}

/** What a device prints stands between these marks, and keeps its own point: ⟦0.404⟧. */
const withoutFaces = (text: string) => text.replace(/⟦[^⟧]*⟧/g, '').replace(/\{\{[^}]*\}\}/g, '');

// Old names that GDPT 2018 no longer prints, each as a whole word. "oxi hoá" (oxidation) and "oxi già" stay.
const OLD_NAMES = [
  'axit',
  'bazơ',
  'oxit',
  'hiđroxit',
  'hidroxit',
  'clorua',
  'sunfat',
  'sunfua',
  'nitrat',
  'cacbonat',
  'photphat',
  'clohiđric',
  'sunfuric',
  'axetic',
  'amoniac',
  'amoni',
  'pemanganat',
  'hiđro',
  'hidro',
  'oxi(?!\\s+(hoá|hóa|già))',
  'clo',
  'brom',
  'iot',
  'flo',
  'magie',
  'canxi',
  'bari',
  'liti',
  'anđehit',
  'andehit',
  'xeton',
  'este',
  'ancol',
  'ankan',
  'anken',
  'ankin',
  'aren',
  'metan',
  'etan',
  'etilen',
  'eten',
  'axetilen',
  'benzen',
  'toluen',
  'glucozơ',
  'fructozơ',
  'saccarozơ',
  'xenlulozơ',
  'cacbohiđrat',
  'hiđrocacbon',
  'enzim',
  'thiosunfat',
  'buret',
  'pipet',
  'phenolphtalein',
  'đktc',
  'momen',
];
const OLD = new RegExp(`(?<!\\p{L})(${OLD_NAMES.join('|')})(?!\\p{L})`, 'iu');
const TONE = /\p{L}*(?:[óòỏõọ][ae]|[úùủũụ]y)(?!\p{L})/u;
const LONG_Y = /(?<!\p{L})[hklmst][yýỳỷỹỵ](?!\p{L})/u;

export function judgeVietnamese(text: string): string[] {
  const wrong: string[] = [];
  if (text.trim() === '') wrong.push('is empty');
  if (text !== text.normalize('NFC')) wrong.push('is not Unicode NFC');
  const plain = withoutFaces(text);
  const point = /(?<![\w.])\d+\.\d+(?![\w.]*\.\d)/.exec(plain);
  if (point) wrong.push(`${point[0]} has a decimal point; write a comma`);
  const old = OLD.exec(plain);
  if (old) wrong.push(`"${old[0]}" is an old name; GDPT 2018 prints another`);
  const tone = TONE.exec(plain);
  if (tone) wrong.push(`"${tone[0]}": the tone mark stands on the main vowel (hoá, thuỷ)`);
  const long = LONG_Y.exec(plain);
  if (long) wrong.push(`"${long[0]}": i, not y, alone after h k l m s t (vật lí, kì)`);
  return wrong;
}

export function judgeEnglish(text: string): string[] {
  const wrong: string[] = [];
  if (text.trim() === '') wrong.push('is empty');
  if (text !== text.normalize('NFC')) wrong.push('is not Unicode NFC');
  const comma = /(?<![\d,])\d+,\d{1,2}(?!\d)/.exec(withoutFaces(text));
  if (comma) wrong.push(`${comma[0]} has a decimal comma; write a point`);
  return wrong;
}
