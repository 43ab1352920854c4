/** Recordings that are not what they say they are, each made from a good one, with what the page must say of it. */
import type { Recording } from '@core';

interface Broken {
  readonly what: string;
  readonly text: string;
  readonly vi: RegExp;
  readonly en: RegExp;
}
type Loose = { -readonly [K in keyof Recording]: Recording[K] } & Record<string, unknown>;

/** What a page that believes a file would run. */
export const SCRIPT = '<img src=x onerror="globalThis.hacked=true">';

export function brokenRecordings(good: string): readonly Broken[] {
  const changed = (change: (recording: Loose) => void): string => {
    const copy = JSON.parse(good) as Loose;
    change(copy);
    return JSON.stringify(copy);
  };
  const log = (entry: unknown): string => changed((r) => (r.log = [...r.log, entry as Recording['log'][number]]));
  const last = (JSON.parse(good) as Recording).head.tick;
  const notOurs = { vi: /không phải là bản ghi/, en: /not (a|.*) recording/i };
  const newer = { vi: /phiên bản mới hơn/, en: /newer/i };
  const damaged = { vi: /hỏng/, en: /damaged|broken/i };
  const outside = { vi: /nằm ngoài khoảng/, en: /outside|must be between|range/i };
  return [
    { what: 'cut short', text: good.slice(0, good.length / 2), vi: /cắt ngang|không phải/, en: /cut|not a recording/i },
    { what: 'empty', text: '', vi: /cắt ngang|không phải/, en: /cut|not a recording/i },
    { what: 'a picture', text: '\u0089PNG\r\n\u0000', vi: /cắt ngang|không phải/, en: /cut|not a recording/i },
    { what: 'somebody else’s JSON', text: '{"type":"FeatureCollection","features":[]}', ...notOurs },
    { what: 'a list', text: '[1,2,3]', ...notOurs },
    { what: 'of a newer format', text: changed((r) => (r.format = 99)), ...newer },
    { what: 'of a newer model', text: changed((r) => (r.revision = 99)), ...newer },
    {
      what: 'of an unknown experiment',
      text: changed((r) => (r.experiment = SCRIPT)),
      vi: /Không có thí nghiệm/,
      en: /no experiment/i,
    },
    {
      what: 'with a number as a string',
      text: log([last, 'moveGate', { gate: 'E', position: '0.5' }]),
      vi: /phải là một số/,
      en: /number/i,
    },
    {
      what: 'with null for a number',
      text: log([last, 'moveGate', { gate: 'E', position: null }]),
      vi: /phải là một số/,
      en: /number/i,
    },
    { what: 'with a gate outside the rail', text: log([last, 'moveGate', { gate: 'E', position: 1e9 }]), ...outside },
    {
      what: 'with an unknown command',
      text: log([last, SCRIPT, {}]),
      vi: /Không có thao tác/,
      en: /no (command|action)/i,
    },
    { what: 'with a tick before the last', text: log([0, 'press', {}]), ...damaged },
    {
      what: 'with more commands than a life has',
      text: changed(
        (r) => (r.log = Array.from({ length: 100_001 }, () => [0, 'p', {}] as [number, string, object] as never)),
      ),
      vi: /quá dài/,
      en: /too long/i,
    },
    {
      what: 'with numbers that do not come out',
      text: changed((r) => (r.marks = [[r.head.node, r.head.tick, '0'.repeat(32)]])),
      vi: /không ra đúng số cũ/,
      en: /does not give the old numbers/,
    },
    {
      what: 'with a poisoned prototype',
      text: good.replace('"params":{', '"params":{"__proto__":{"hacked":true},'),
      vi: /./,
      en: /./,
    },
  ];
}
