/** Mean and standard deviation, for tests of bias and spread. Not for the product. */
export function spreadOf(values: readonly number[]): { readonly mean: number; readonly sigma: number } {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { mean, sigma: Math.sqrt(values.reduce((a, b) => a + (b - mean) * (b - mean), 0) / (values.length - 1)) };
}
