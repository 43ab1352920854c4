/** The names by which quantities and series are kept. Headless. */

/** `t² (s²)`: two series have the same quantity when symbol and unit agree. */
export const keyOf = (symbol: string, unit: string): string => (unit ? `${symbol} (${unit})` : symbol);
export const rowsId = (context: string): string => `rows:${context}`;
export const setId = (id: number): string => `set:${id}`;
