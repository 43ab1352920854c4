/** What the catalogue shows before anything heavy is loaded. Plain data; the folder is the id. */
export interface Bilingual {
  readonly vi: string;
  readonly en: string;
}

export interface Manifest {
  readonly title: Bilingual;
  /** One sentence on the card. */
  readonly blurb: Bilingual;
  readonly subject: 'physics' | 'chemistry' | 'biology';
  readonly grade: 6 | 7 | 8 | 9 | 10 | 11 | 12;
  /** Minutes of the shortest and of the full route. */
  readonly minutes: readonly [quick: number, full: number];
  readonly topics: readonly Bilingual[];
  /** Lines of the programme it serves, such as P10-05. */
  readonly programme: readonly string[];
  /** Further words that search should find it by: old names, synonyms. */
  readonly keywords: readonly string[];
  readonly status: 'draft' | 'stable';
  /** Engines whose code must be fetched when it is opened, for the offline button and the size report. */
  readonly engines: readonly string[];
  readonly sources: readonly { readonly title: string; readonly url?: string }[];
  /** The next experiment, as a question. */
  readonly next: Bilingual;
}
export const defineManifest = (manifest: Manifest): Manifest => manifest;
