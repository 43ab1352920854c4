/** The bench of the brown gas in words, colours named: for a screen reader, the schematic, and whoever does not see brown from amber. */
import { defineDescription, type Message, type MessageValue, type Readings, refusal, type RunEvent } from '@sdk';
import { BULBS, type BulbId, type NitrousFrame } from './apparatus.ts';
import type model from './model.ts';

/** So much film that an eye sees it. */
const SEEN = 0.1;
/** So much warmer than the room that the colour shows it, K. */
const WARM = 0.5;

const num = (value: number, decimals: number): MessageValue => ({ value, decimals });
const shown = (readings: Readings, instrument: string, channel: string): number | null | undefined =>
  readings[instrument]?.find((r) => r.channel === channel)?.value;

const bulbs = (f: NitrousFrame): Message[] =>
  f.bulbs.flatMap((bulb, i): Message[] => {
    const place = { key: `place.${bulb.place}` };
    if (bulb.open) return [{ key: 'summary.bulb-open', values: { bulb: BULBS[i]! } }];
    const values = { bulb: BULBS[i]!, place, colour: { key: `colour.${bulb.colour}` } };
    const wet = bulb.film > SEEN && (bulb.place === 'rack' || bulb.place === 'meter');
    return wet
      ? [
          { key: 'summary.bulb', values },
          { key: 'summary.film', values: { bulb: BULBS[i]! } },
        ]
      : [{ key: 'summary.bulb', values }];
  });

function meter(f: NitrousFrame, readings: Readings): Message[] {
  const nm = readings['meter']?.find((r) => r.channel === 'wavelength')?.face ?? '';
  if (f.meter === '') return [{ key: 'summary.meter-empty', values: { nm } }];
  const A = shown(readings, 'meter', 'absorbance');
  const t = shown(readings, 'holder', 'temperature');
  const what = { key: `carried.${f.meter}` };
  const out: Message[] = [
    A == null
      ? { key: 'summary.meter-over', values: { what, nm } }
      : { key: 'summary.meter', values: { what, nm, A: num(A, 3) } },
  ];
  if (t != null) out.push({ key: 'summary.holder', values: { t: num(t, 1) } });
  return out;
}

/** Whose thermometer is read: that of the bulb at hand. */
const beside = (f: NitrousFrame): 'rack' | 'ice' | 'hot' => {
  const from = f.bulbs[BULBS.indexOf(f.meter as BulbId)]?.from;
  return from === undefined || from === 'hot' ? 'hot' : from === 'ice' ? 'ice' : 'rack';
};

function summary(f: NitrousFrame, readings: Readings): readonly Message[] {
  const out = bulbs(f);
  const glass = shown(readings, 'glass', 'temperature');
  out.push({ key: 'summary.hot', values: { mixed: num(f.mixed, 0) } });
  if (glass != null)
    out.push({ key: 'summary.glass', values: { t: num(glass, 1), place: { key: `place.${beside(f)}` } } });
  const [two, three] = [shown(readings, 'eye', 'second'), shown(readings, 'eye', 'third')];
  if (two != null && three != null)
    out.push({ key: 'summary.eye', values: { two: num(two, 2), three: num(three, 2) } });
  out.push(...meter(f, readings));
  const [p, V] = [shown(readings, 'gauge', 'pressure'), shown(readings, 'barrel', 'volume')];
  const colour = { key: `colour.${f.syringe.colour}` };
  if (p != null && V != null) out.push({ key: 'summary.syringe', values: { V: num(V, 1), p: num(p, 1), colour } });
  if (f.syringe.temperature > 298.15 + WARM) out.push({ key: 'summary.warm' });
  if (f.fumes > 0.05) out.push({ key: 'summary.fumes' });
  out.push({ key: f.safety.goggles && f.safety.gloves ? 'summary.worn' : 'summary.bare' });
  return out;
}

/** Only what the student waits for; of dangers the card speaks. */
function announce({ name, data }: RunEvent): Message | undefined {
  if (name === 'at-temperature')
    return {
      key: 'event.at-temperature',
      values: { bulb: String(data['bulb']), place: { key: `place.${String(data['bath'])}` } },
    };
  if (name === 'pushed' || name === 'rested' || name === 'mixed' || name === 'replaced')
    return { key: `event.${name}` };
  return name === 'refused' ? refusal(data) : undefined;
}

export default defineDescription<typeof model>({ summary, announce });
