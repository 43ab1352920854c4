/** The collision bench in words: for a screen reader, the schematic, and whoever looks away while two gliders meet. */
import {
  defineDescription,
  type Message,
  type MessageValue,
  type Reading,
  type Readings,
  type RunEvent,
  refusal,
} from '@sdk';
import { type CollisionFrame, MASS_IDS } from './apparatus.ts';
import { SLOW } from './frame.ts';
import type model from './model.ts';

const cm = (metres: number): MessageValue => ({ value: metres * 100, decimals: 1 });
const shown = (readings: Readings, instrument: string, channel: string): Reading | undefined =>
  readings[instrument]?.find((r) => r.channel === channel);
/** What a display shows, as our own sentence says it: the number in the reader's language, anything else as it stands. */
const onDisplay = (face: string): MessageValue =>
  /^\d+\.\d+$/.test(face) ? { value: Number(face), decimals: face.length - face.indexOf('.') - 1 } : face;

function cartSentence(f: CollisionFrame, i: 0 | 1): Message {
  const { place, x, v, held } = f.carts[i];
  const cart = String(i + 1);
  if (place !== 'track') return { key: `summary.cart-${place}`, values: { cart } };
  const at = cm(x);
  if (held) return { key: 'summary.cart-held', values: { cart, at } };
  if (Math.abs(v) <= SLOW) return { key: 'summary.cart-still', values: { cart, at } };
  return { key: v > 0 ? 'summary.cart-right' : 'summary.cart-left', values: { cart, at } };
}

function timerSentence(readings: Readings, id: 'timer' | 'timer2'): Message | undefined {
  const time = shown(readings, id, 'time');
  if (time === undefined) return undefined;
  const mode = shown(readings, id, 'mode')?.face ?? '';
  return {
    key: `summary.timer-${time.status}`,
    values: { number: id === 'timer' ? '1' : '2', face: onDisplay(time.face), mode },
  };
}

function summary(f: CollisionFrame, readings: Readings): readonly Message[] {
  const out: Message[] = [
    { key: f.blower ? 'summary.air-on' : 'summary.air-off' },
    cartSentence(f, 0),
    cartSentence(f, 1),
    { key: 'summary.carry', values: { bumper: { key: `bumper.${f.bumper}` }, flag: f.flag } },
  ];
  if (f.stuck) out.push({ key: 'summary.stuck' });
  for (const id of MASS_IDS)
    if (f.masses[id] !== '')
      out.push({ key: 'summary.mass', values: { mass: { key: `mass.${id}` }, cart: f.masses[id] } });
  if (f.sealed) out.push({ key: 'summary.sealed' });
  const pan = shown(readings, 'balance', 'mass');
  if (f.pan !== '' && pan?.value != null)
    out.push({ key: 'summary.balance', values: { cart: f.pan, mass: { value: pan.value * 1000, decimals: 1 } } });
  out.push({ key: 'summary.gates', values: { e: cm(f.gateE.position), f: cm(f.gateF.position) } });
  for (const id of ['timer', 'timer2'] as const) {
    const sentence = timerSentence(readings, id);
    if (sentence !== undefined) out.push(sentence);
  }
  return out;
}

/** Only what the student waits for; gates and signals are heard through the timers. */
function announce({ name, data }: RunEvent): Message | undefined {
  switch (name) {
    case 'collided':
      return { key: data.bumper === 'velcro' ? 'event.stuck' : 'event.collided' };
    case 'pushed':
    case 'flew-off':
      return { key: `event.${name}`, values: { cart: String(data.cart) } };
    case 'caught':
    case 'fell':
      return { key: `event.${name}` };
    case 'refused':
      return refusal(data);
    default:
      return undefined;
  }
}

export default defineDescription<typeof model>({ summary, announce });
