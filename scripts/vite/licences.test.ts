import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPackage } from './licences';

function read(name: string) {
  return readPackage(path.resolve('node_modules', name));
}

describe('the licence of a package', () => {
  it('is the text that it carries', () => {
    expect(read('react').text).toMatch(/^MIT License[^]*WITHOUT WARRANTY OF ANY KIND/);
  });

  it('is the Apache licence where a package only names it', () => {
    const { licence, text } = read('@tensorflow/tfjs-core');
    expect(licence).toBe('Apache-2.0');
    expect(text).toMatch(/Apache License\s+Version 2\.0/);
  });

  it('is the section of a readme where there is nothing else', () => {
    expect(read('seedrandom').text).toMatch(/Permission is hereby granted/);
  });
});
