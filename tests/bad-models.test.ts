/** The contract is itself tested: a good model keeps it, and each bad one fails the right check for its reason. */
import { describe, expect, test } from 'vitest';
import { contract } from './contract/index.ts';
import { BAD_FOLDERS, goodFolder } from './fixtures/bad-folders.ts';
import { BAD } from './fixtures/bad-models.ts';

const checkOf = (subject: Parameters<typeof contract>[0], name: string) => {
  const check = contract(subject).find((c) => c.name === name);
  if (!check) throw new Error(`the contract has no check "${name}"`);
  return check.run;
};

describe('a good model keeps the contract', () => {
  for (const check of contract(goodFolder)) test(check.name, check.run);
});
describe('a bad model fails it', () => {
  test.each(BAD)('$what', ({ model, check, reason }) =>
    expect(checkOf({ id: 'fixture/bad', model }, check)).toThrow(reason),
  );
  test.each(BAD_FOLDERS)('$what', ({ change, check, reason }) =>
    expect(checkOf({ ...goodFolder, ...change }, check)).toThrow(reason),
  );
});
