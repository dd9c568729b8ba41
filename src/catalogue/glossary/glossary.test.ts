import { describe, expect, it } from 'vitest';
import { glossary } from './index';

const entries = Object.entries(glossary);
const groups = import.meta.glob<Readonly<Record<string, object>>>('./*.ts', { eager: true });

function keysOfGroups(): string[] {
  return Object.values(groups).flatMap((module) =>
    Object.entries(module).flatMap(([name, group]) =>
      name.endsWith('Entries') ? Object.keys(group) : [],
    ),
  );
}

describe('the glossary', () => {
  it('has each key in one group, where another would take its place', () => {
    expect(keysOfGroups().toSorted()).toEqual(Object.keys(glossary).toSorted());
  });

  it('names no two entries alike', () => {
    for (const language of ['en', 'zh'] as const) {
      const names = entries.map(([, { name }]) => name[language]);
      expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
    }
  });

  it.each(entries)('defines %s in one sentence of each language', (_key, { name, definition }) => {
    expect(definition.en).toMatch(/^[A-Z][^.]{15,}\.$/);
    expect(definition.zh).toMatch(/^[^。]{6,}。$/);
    expect(definition.zh).toMatch(/\p{Script=Han}/u);
    // What is said in its own words explains nothing.
    const [first = ''] = definition.en.toLowerCase().split(/[:;,]/);
    expect(first.startsWith(`the ${name.en.toLowerCase()} `)).toBe(false);
  });
});
