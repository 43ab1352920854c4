/** What of the bench can be measured, read from a frame; and what is announced. */
import { DANGER_EVENT, dangerProbe, type Probe } from '@sdk';
import { ALIQUOT, type TitrationFrame } from './apparatus.ts';

export const probes = {
  /** Bottom of the meniscus, m³ below line 0. */
  meniscus: { unit: 'm³', read: (f) => f.burette.reading ?? undefined },
  /** Round the electrode; undefined in air. A buffer is what its bottle says. */
  pH: {
    unit: '1',
    read: (f) => (f.electrode === 'air' ? undefined : f.electrode !== 'flask' ? Number(f.electrode) : flaskPH(f)),
  },
  /** What was pipetted, as its mark says. */
  portion: { unit: 'm³', read: (f) => (f.flask.portions > 0 ? f.flask.portions * ALIQUOT : undefined) },
  label: { unit: 'mol/L', read: (f) => f.label },
  concentration: { unit: 'mol/L', read: (f) => f.unknown },
  temperature: { unit: 'K', read: (f) => (f.flask.volume > 0 ? f.flask.temperature : undefined) },
  sodium: { unit: 'mol', read: (f) => f.sodium },
  anions: { unit: 'mol', read: (f) => f.anions },
  danger: dangerProbe,
} satisfies Readonly<Record<string, Probe<TitrationFrame>>>;

const flaskPH = (f: TitrationFrame): number | undefined => (f.flask.volume > 1e-6 ? f.flask.pH : undefined);

export const EVENTS = [
  DANGER_EVENT,
  'drop',
  'bubble-left',
  'reached',
  'turned',
  'faded',
  'flash',
  'lingers',
  'rinsed',
  'filled',
  'emptied',
  'pipetted',
  'noted',
] as const;
