/**
 * g where the bench stands, m/s²: normal gravity of WGS 84 at the town's latitude (NIMA TR8350.2, 3rd ed., eq. 4-1) less 3.086·10⁻⁶ s⁻² for
 * each metre of height, rounded to 1 mm/s².
 */
export const TOWNS = { 'ha-noi': 9.787, 'da-nang': 9.784, 'da-lat': 9.778, 'tp-hcm': 9.782 } as const;

export const TOWN_IDS = ['ha-noi', 'da-nang', 'da-lat', 'tp-hcm'] as const;
