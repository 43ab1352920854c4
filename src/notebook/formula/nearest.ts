/** What a mistyped name may have meant. */

/** Letters to change, add or leave out (Levenshtein), capitals and marks apart. */
function distance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++)
      row.push(Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    above = row;
  }
  return above[b.length]!;
}
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The known name nearest to `word`; undefined where none is alike (more than a third of the letters differ, at least one may). */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const short = folded(word.slice(0, 40));
  let best: string | undefined;
  let least = Math.max(1, Math.floor(short.length / 3)) + 0.5;
  for (const name of known) {
    const off = distance(short, folded(name));
    // A name of one letter is like every other letter: only its capital or its mark may be wrong.
    if (off < least && (off === 0 || Math.min(name.length, short.length) > 1)) [best, least] = [name, off];
  }
  return best;
}

/** `st` is perhaps s·t: the known names that a word consists of; undefined where it does not. */
export function splitIntoKnown(word: string, known: readonly string[]): readonly string[] | undefined {
  const byLength = known.filter((name) => name !== '').sort((a, b) => b.length - a.length);
  // parts[i]: how word.slice(i) is made of names.
  const parts = Array.from<readonly string[] | undefined>({ length: word.length + 1 });
  parts[word.length] = [];
  for (let i = word.length - 1; i >= 0; i--)
    for (const name of byLength) {
      const rest = parts[i + name.length];
      if (!parts[i] && rest && word.startsWith(name, i)) parts[i] = [name, ...rest];
    }
  return parts[0] && parts[0].length > 1 ? parts[0] : undefined;
}
