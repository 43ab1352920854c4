/** What the figures of a bench must keep to; one that does not is named again at the end, and the command fails. */
const missed: string[] = [];

/** `(≤ 5)` for printing behind a figure, and a mark where it is not so. */
export function within(what: string, value: number, sign: '≤' | '≥', bound: number): string {
  // Not a number keeps to nothing.
  const kept = sign === '≤' ? value <= bound : value >= bound;
  if (!kept) missed.push(`${what}: ${Number(value.toPrecision(4))}, not ${sign} ${bound}`);
  return `(${sign} ${bound}${kept ? '' : ': missed'})`;
}

/** Says what was missed; the exit code. */
export function verdict(): number {
  if (missed.length === 0) return 0;
  console.error(`\nMissed:\n${missed.map((one) => `  ${one}`).join('\n')}`);
  return 1;
}
