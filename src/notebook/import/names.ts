/**
 * Headers as loggers print them: "Time (s)", "Time (s) Run #1" (PASCO), "Latest: Time (s)" (Vernier), "Time[s]", "Thời gian (s)",
 * "t (s)". From them the name, the unit, and the symbol that a Vietnamese worksheet has for it.
 */
import { LONGEST_NAME } from '../sets.ts';

export interface Named {
  readonly title: string;
  readonly unit: string;
  readonly symbol: string;
}

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim();

/** Names, tones and capitals apart. The terms are those of GDPT 2018 and of the loggers' English and Vietnamese menus. */
const SYMBOLS: readonly (readonly [RegExp, string])[] = [
  [/^(elapsed |relative |experiment |abs(olute)? )?time\b|^thoi gian|^timestamp$|^thoi diem/, 't'],
  [/^(linear )?acceleration|^gia toc/, 'a'],
  [/^angular (velocity|speed)|^(toc do|van toc) goc|^gyroscope/, 'ω'],
  [/^velocity|^speed|^van toc|^toc do/, 'v'],
  [/^position|^vi tri|^toa do|^li do/, 'x'],
  [/^displacement|^do dich chuyen|^distance|^khoang cach/, 'd'],
  [/^quang duong/, 's'],
  [/^(altitude|height)|^(do|chieu) cao/, 'h'],
  [/^force|^luc\b/, 'F'],
  [/^temperature|^nhiet do/, 'T'],
  [/^(voltage|potential)|^(hieu )?dien the|^dien ap/, 'U'],
  [/^current|^(cuong do )?dong dien/, 'I'],
  [/^resistance|^dien tro/, 'R'],
  [/^power|^cong suat/, 'P'],
  [/^(absolute |gas )?pressure|^ap suat/, 'p'],
  [/^volume|^the tich/, 'V'],
  [/^mass|^khoi luong/, 'm'],
  [/^frequency|^tan so/, 'f'],
  [/^period|^chu ki/, 'T'],
  [/^angle|^goc/, 'φ'],
  [/^magnetic field|^tu truong|^cam ung tu/, 'B'],
  [/^(illumin(ance|ation)|light)|^do roi|^cuong do anh sang/, 'E'],
];
const UNITS: Readonly<Record<string, string>> = {
  sec: 's',
  secs: 's',
  second: 's',
  seconds: 's',
  giây: 's',
  mét: 'm',
  meter: 'm',
  meters: 'm',
  'm/s^2': 'm/s²',
  'm/s2': 'm/s²',
  'm/s/s': 'm/s²',
  'm/(s^2)': 'm/s²',
  'm/s^-2': 'm/s²',
  degc: '°C',
  'deg c': '°C',
  'º c': '°C',
  ºc: '°C',
  '° c': '°C',
  deg: '°',
  ohm: 'Ω',
  ohms: 'Ω',
  lux: 'lx',
  μt: 'µT',
};
/** A row of these below the header is a row of units. */
const KNOWN_UNIT =
  /^(?:s|ms|µs|min|h|m|cm|mm|km|m\/s|cm\/s|m\/s²|rad|rad\/s|°|°\/s|N|mN|kN|kg|g|°C|°F|K|V|mV|A|mA|µA|Ω|kΩ|W|J|Pa|kPa|hPa|bar|atm|mmHg|L|mL|cm³|m³|Hz|kHz|T|mT|µT|lx|dB|dBA|%|mol\/L|M|ppm|pH)$/;

export const unitOf = (text: string): string => {
  const bare = text.trim().slice(0, LONGEST_NAME);
  return UNITS[bare.toLowerCase()] ?? bare;
};
/** A cell of a row of units: a unit, in brackets or not. */
export const isUnit = (cell: string): boolean => {
  const text = cell.trim();
  return text === '' || /^[([][^()[\]]*[)\]]$/.test(text) || KNOWN_UNIT.test(unitOf(text));
};
/** What stands in a cell of a row of units. */
export const unitIn = (cell: string): string => unitOf(cell.trim().replace(/^[([]|[)\]]$/g, ''));

/** What a spreadsheet would carry out, or nobody can see, is not part of a name. */
// eslint-disable-next-line no-control-regex
const cleaned = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069]+/g, ' ').replace(/\s+/g, ' ').trim(); // prettier-ignore

/** "Latest: ", "Run 1: ", "Data Set: " before a name; "Run #1" behind it. */
const BEFORE = /^(?:latest|run ?#? ?\d*|data ?set ?\d*|lần( chạy)? ?#? ?\d*)\s*:\s*/i;
const BEHIND = /[\s,;–-]*(?:run|lần chạy)\s*#?\s*\d+\s*$/i;
const WITH_UNIT = /^(.*?)\s*[([]([^()[\]]*(?:\([^()]*\)[^()[\]]*)?)[)\]]\s*$/;

/** Of a header no more than this is looked at. */
const LOOK_AT = 300;

/** A symbol already: t, x1, t̄², Δt, W_đ, v₀. */
const IS_SYMBOL = /^[\p{L}√][\p{L}\p{M}\p{Nd}²³₀-₉_′']{0,5}$/u;
const AXIS = /\b([xyz])\b\s*$/i;

export function nameOf(header: string): Named {
  const short = header.slice(0, LOOK_AT);
  const bare = cleaned(short).replace(/^'+(?=[=+\-@])/, '').replace(BEFORE, '').replace(BEHIND, '').trim(); // prettier-ignore
  const split = WITH_UNIT.exec(bare);
  const title = (split?.[1] ?? bare).trim().slice(0, LONGEST_NAME);
  return { title, unit: unitOf(split?.[2] ?? ''), symbol: symbolOf(title) };
}

function symbolOf(title: string): string {
  const name = folded(title);
  const known = SYMBOLS.find(([pattern]) => pattern.test(name))?.[1];
  if (known === undefined) return IS_SYMBOL.test(title) ? title : title.replace(/^[=+\-@'\s]+/, '');
  // A time has no components; the rest may have.
  const axis = known === 't' ? undefined : AXIS.exec(name)?.[1];
  return axis === undefined || axis === known ? known : `${known}_${axis}`;
}

/** Symbols made different: t, t₂, t₃. Without a name: c₁, c₂ by the place in the file. */
export function distinct(symbols: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return symbols.map((symbol, i) => {
    const name = symbol === '' ? `c${lowered(i + 1)}` : symbol.slice(0, LONGEST_NAME - 4);
    let one = name;
    for (let n = 2; used.has(one); n++) one = `${name}${lowered(n)}`;
    used.add(one);
    return one;
  });
}
const lowered = (n: number): string => [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
