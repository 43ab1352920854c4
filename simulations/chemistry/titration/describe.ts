/** The titration bench in words: for a screen reader, the schematic, and whoever looks at the scale while the colour turns. */
import {
  defineDescription,
  type Message,
  type MessageValue,
  type Reading,
  type Readings,
  type RunEvent,
  refusal,
} from '@sdk';
import { CAUSES, INDICATORS, MILLILITRE, type TitrationFrame } from './apparatus.ts';
import type model from './model.ts';

const num = (value: number, decimals: number): MessageValue => ({ value, decimals });
const mL = (cubicMetres: number, decimals = 2): MessageValue => num(cubicMetres / MILLILITRE, decimals);
const shown = (readings: Readings, instrument: string, channel: string): Reading | undefined =>
  readings[instrument]?.find((r) => r.channel === channel);

/** Least part of the account that is worth a sentence, mL. */
export const WORTH = 0.005;
/** What eye and scale made of it: measured less true, mL. */
export function readingError(f: TitrationFrame, readings: Readings): number | undefined {
  const titre = shown(readings, 'burette', 'titre')?.value;
  return titre == null || f.burette.reading === null || f.noted === null
    ? undefined
    : titre - (f.burette.reading - f.noted) / MILLILITRE;
}

function buretteSentences(f: TitrationFrame, readings: Readings): Message[] {
  const { burette } = f;
  const out: Message[] = [
    { key: `summary.burette-${burette.rinsed}`, values: { what: { key: `solution.${f.titrant}` } } },
  ];
  const volume = shown(readings, 'burette', 'volume');
  if (burette.reading === null) out.push({ key: 'summary.burette-empty' });
  else if (volume?.value == null) out.push({ key: burette.reading < 0 ? 'summary.above-zero' : 'summary.below-scale' });
  else out.push({ key: 'summary.reading', values: { volume: num(volume.value, 2) } });
  const start = shown(readings, 'burette', 'start');
  if (start?.value != null) out.push({ key: 'summary.start', values: { volume: num(start.value, 2) } });
  if (burette.funnel) out.push({ key: 'summary.funnel' });
  if (burette.reading !== null && burette.bubble > 0) out.push({ key: 'summary.bubble' });
  if (burette.flow > 2e-7) out.push({ key: 'summary.stream' });
  else if (burette.flow > 0) out.push({ key: 'summary.drops' });
  else if (burette.hanging > 5e-9) out.push({ key: 'summary.hanging' });
  return out;
}

function flaskSentences(f: TitrationFrame): Message[] {
  const { flask, plume } = f;
  if (flask.volume < MILLILITRE) return [{ key: `summary.flask-${flask.rinsed}` }];
  const out: Message[] = [
    {
      key: flask.portions > 0 ? 'summary.flask' : 'summary.flask-without',
      values: {
        volume: mL(flask.volume, 0),
        what: { key: `solution.${f.sample}` },
        portions: num(flask.portions, 0),
        colour: { key: `colour.${flask.colour}` },
      },
    },
  ];
  for (const id of INDICATORS)
    if (flask.drops[id] > 0)
      out.push({
        key: 'summary.indicator',
        values: { drops: num(flask.drops[id], 0), name: { key: `indicator.${id}` } },
      });
  if (plume.strength > 0.05 && plume.colour !== flask.colour)
    out.push({ key: 'summary.plume', values: { colour: { key: `colour.${plume.colour}` } } });
  if (flask.wall > 2e-9) out.push({ key: 'summary.wall' });
  if (flask.turned) out.push({ key: 'summary.turned', values: { seconds: num(Math.floor(flask.steady), 0) } });
  out.push({ key: f.stir ? 'summary.stirred' : f.swirl ? 'summary.swirled' : 'summary.at-rest' });
  return out;
}

function accountSentences(f: TitrationFrame, readings: Readings): Message[] {
  if (!f.open) return [];
  const off = readingError(f, readings);
  const parts: readonly (readonly [string, number])[] = [
    ...CAUSES.map((cause) => [cause, f.account[cause] / MILLILITRE] as const),
    ...(off === undefined || f.film >= 0 ? [] : [['reading', off] as const]),
  ];
  return [
    {
      key: f.film < 0 ? 'summary.account' : 'summary.account-at',
      values: { volume: mL(f.film < 0 ? f.delivered : f.film, 2) },
    },
    ...parts
      .filter(([, size]) => Math.abs(size) >= WORTH)
      .map(([cause, size]) => ({
        key: size > 0 ? 'summary.cause-more' : 'summary.cause-less',
        values: { cause: { key: `cause.${cause}` }, size: num(Math.abs(size), 2) },
      })),
  ];
}

function summary(f: TitrationFrame, readings: Readings): readonly Message[] {
  const { goggles, gloves } = f.safety;
  const out: Message[] = [
    { key: goggles ? (gloves ? 'summary.protected' : 'summary.no-gloves') : 'summary.no-goggles' },
    ...buretteSentences(f, readings),
    { key: `summary.under-${f.under}` },
    ...flaskSentences(f),
  ];
  const pH = shown(readings, 'logger', 'pH');
  if (f.electrode !== 'air' && pH?.value != null)
    out.push({
      key: f.electrode === 'flask' ? 'summary.pH' : 'summary.buffer',
      values: { pH: num(pH.value, 2), buffer: f.electrode === 'flask' ? '' : num(Number(f.electrode), 2) },
    });
  const drops = shown(readings, 'logger', 'drops');
  if (f.electrode === 'flask' && drops?.value)
    out.push({ key: 'summary.counted', values: { drops: num(drops.value, 0) } });
  return [...out, ...accountSentences(f, readings)];
}

/** Only what the student waits for; drops are heard through the counter, danger through its card. */
function announce({ name, data }: RunEvent): Message | undefined {
  switch (name) {
    case 'flash':
    case 'lingers':
    case 'turned':
    case 'faded':
    case 'noted':
    case 'pipetted':
    case 'emptied':
      return { key: `event.${name}` };
    case 'rinsed':
      return { key: `event.rinsed-${String(data['what'])}` };
    case 'filled':
      return { key: data['air'] === true ? 'event.filled-air' : 'event.filled' };
    case 'reached':
      return { key: `event.reached-${String(data['what'])}` };
    case 'bubble-left':
      return { key: data['swept'] === true ? 'event.bubble-swept' : 'event.bubble-left' };
    case 'refused':
      return refusal(data);
    default:
      return undefined;
  }
}

export default defineDescription<typeof model>({ summary, announce });
