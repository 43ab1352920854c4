/** Does a text break off? A starter leaves its gap (…) or its last word (`…, vì`) behind. Headless. */

/** Words after which more must follow, in both languages, and signs that announce it. */
const BREAKS_OFF = /(?:^|[\s,;:(])(?:vì|do|là|nên|rằng|because|since|is|was|that)$|[,:;=±]$/iu;

export function isUnfinished(text: string): boolean {
  const said = text.normalize('NFC').trim();
  return said !== '' && (said.includes('…') || /\.{3}/.test(said) || BREAKS_OFF.test(said));
}
