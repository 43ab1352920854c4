/** Cells by papaparse, a piece at a time: the page stays alive while a long file is read. */
import type { ParseConfig, Parser, ParseResult } from 'papaparse';

export type Papa = typeof import('papaparse');
/** Characters in a piece: a few dozen milliseconds on a slow phone. */
const PIECE = 262_144;

/** The package's types know pieces for files only; it has them for texts too. */
interface InPieces {
  readonly chunkSize: number;
  chunk(results: ParseResult<string[]>, parser: Parser): void;
}

export interface Split {
  readonly rows: readonly (readonly string[])[];
  /** Line (from 1) of a quotation mark that is never closed. */
  readonly openQuote: number | undefined;
  /** There was more than `most`. */
  readonly cut: boolean;
}

export const breath = (): Promise<void> => new Promise((done) => setTimeout(done));

/** The first lines at once, to see how the file is made. */
export const splitStart = (
  papa: Papa,
  text: string,
  delimiter: string,
  lines: number,
): readonly (readonly string[])[] => papa.parse<string[]>(text, { delimiter, preview: lines }).data;

export function splitAll(papa: Papa, text: string, delimiter: string, most: number): Promise<Split> {
  const rows: string[][] = [];
  let openQuote: number | undefined;
  let cut = false;
  return new Promise((done) => {
    const config: ParseConfig<string[]> & InPieces = {
      delimiter,
      chunkSize: PIECE,
      chunk: ({ data, errors }, parser: Parser) => {
        const broken = errors.find((one) => one.type === 'Quotes');
        if (broken) openQuote ??= rows.length + (broken.row ?? 0) + 1;
        for (const row of data) if (rows.push(row) > most) cut = true;
        if (broken || cut) return parser.abort();
        parser.pause();
        setTimeout(() => parser.resume());
      },
      complete: () => done({ rows: rows.slice(0, most), openQuote, cut }),
    };
    papa.parse<string[]>(text, config);
  });
}
