/** What is read of a bulb and its light, in the table of the bulbs and in that of the torn tag. */
export const ABSORBANCE = {
  symbol: 'A',
  unit: '',
  name: { vi: 'độ hấp thụ', en: 'absorbance' },
  sources: [{ instrument: 'meter', channel: 'absorbance' }],
} as const;

export const TEMPERATURE = {
  symbol: 't',
  unit: '°C',
  name: { vi: 'nhiệt độ bình khí (cảm biến trong máy)', en: 'temperature of the bulb (sensor in the holder)' },
  sources: [{ instrument: 'holder', channel: 'temperature' }],
  missing: 'record.no-bulb',
  before: true,
} as const;

/** ε and l: with A they give a concentration. */
export const LIGHT_PATH = [
  {
    symbol: 'ε',
    unit: 'L/(mol·cm)',
    name: { vi: 'hệ số hấp thụ của NO₂ (ghi trên máy)', en: 'absorptivity of NO₂ (on the card)' },
    sources: [{ instrument: 'meter', channel: 'epsilon' }],
  },
  {
    symbol: 'l',
    unit: 'cm',
    name: { vi: 'bề dày lớp khí', en: 'thickness of the gas' },
    sources: [{ instrument: 'windows', channel: 'path' }],
  },
] as const;
