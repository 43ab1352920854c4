/** Table 3: the curve of the titration, pH over the volume that has run; points by hand, or a whole recording of electrode and drop counter. */
import { defineTable, TRIALS } from '@sdk';
import { context, UNKNOWN } from './quantities.ts';

const VOLUME = { symbol: 'V', unit: 'mL', name: { vi: 'thể tích đã chảy', en: 'volume that has run' } } as const;
const PH = { symbol: 'pH', unit: '', name: { vi: 'pH trong bình', en: 'pH in the flask' } } as const;

export default defineTable({
  id: 'curve',
  title: { vi: 'Bảng 3. Đường chuẩn độ pH – V', en: 'Table 3. The titration curve, pH against V' },
  setting: TRIALS,
  repeated: { ...PH, sources: [{ instrument: 'logger', channel: 'pH' }] },
  beside: [
    { ...VOLUME, sources: [{ instrument: 'burette', channel: 'titre' }], missing: 'record.no-volume', before: true },
  ],
  repeats: 1,
  settings: [],
  columns: [],
  graphs: [
    {
      id: 'pH-V',
      label: { vi: 'pH theo V', en: 'pH against V' },
      x: { ...VOLUME, of: { factor: 1, powers: { V: 1 } }, decimals: 2 },
      y: { ...PH, of: { factor: 1, powers: { pH: 1 } }, decimals: 2 },
      fit: 'none',
    },
  ],
  sought: {
    ...UNKNOWN,
    decimals: 4,
    probe: 'concentration',
    acceptedName: { vi: 'nồng độ thật trong chai của em', en: 'true concentration in your bottle' },
  },
  methods: [],
  context,
});
