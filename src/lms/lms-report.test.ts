/** The script of a package against the run-time of a learning platform, and against a store of xAPI statements. */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import vm from 'node:vm';
import { parseHTML } from 'linkedom';
import { Scorm12API, Scorm2004API } from 'scorm-again';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const script = readFileSync('public/lms-report.js', 'utf8');

interface Told {
  readonly solved: number;
  readonly total: number;
  readonly state: 'none' | 'started' | 'done';
}

/** The page of a package, in a frame of a platform's page. */
function openPackage(platform: Readonly<Record<string, unknown>>, search = '') {
  const { document, CustomEvent } = parseHTML(
    `<html lang="en"><head><title>Neuron</title></head><body>
      <p id="note" data-alone="Alone" data-trouble="Trouble"></p>
      <gradient-lab data-activity="https://lab.example/en/lessons/neuron/"></gradient-lab></body></html>`,
  );
  const leaving: (() => void)[] = [];
  const around: Record<string, unknown> = { ...platform };
  around['parent'] = around;
  const page: Record<string, unknown> = { location: { search }, opener: null, parent: around };
  page['addEventListener'] = (_type: 'pagehide', listener: () => void) => leaving.push(listener);
  vm.runInNewContext(script, {
    ...{ window: page, document, URLSearchParams, crypto, fetch, Date, Promise },
  });
  const lesson = document.querySelector('gradient-lab')!;
  return {
    tell: (detail: Told) => lesson.dispatchEvent(new CustomEvent('lab-progress', { detail })),
    leave: () => leaving.forEach((listener) => listener()),
    note: () => document.getElementById('note')!.textContent,
  };
}

function settled(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve));
}

describe('SCORM 1.2', () => {
  it('is told score and completion, and of the time spent', async () => {
    const api = new Scorm12API({ logLevel: 5 });
    const times: unknown[] = [];
    api.on('LMSSetValue.cmi.core.session_time', (_name: string, time: unknown) => times.push(time));
    const { tell, leave, note } = openPackage({ API: api });
    tell({ solved: 0, total: 3, state: 'started' });
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('incomplete');
    tell({ solved: 2, total: 3, state: 'started' });
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('67');
    tell({ solved: 3, total: 3, state: 'done' });
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('completed');
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('100');
    expect(api.LMSGetLastError()).toBe('0');
    await settled();
    expect(note()).toBe('');
    leave();
    expect(times).toEqual([expect.stringMatching(/^0000:00:\d\d$/)]);
    expect(api.isTerminated()).toBe(true);
  });

  it('takes nothing back where another device begins with less', () => {
    const api = new Scorm12API({ logLevel: 5 });
    api.loadFromJSON({ core: { lesson_status: 'completed', score: { raw: '100' } } }, 'cmi');
    const { tell } = openPackage({ API: api });
    tell({ solved: 0, total: 3, state: 'none' });
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('100');
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('completed');
  });

  it('has no score of a lesson without exercises', () => {
    const api = new Scorm12API({ logLevel: 5 });
    const { tell } = openPackage({ API: api });
    tell({ solved: 0, total: 0, state: 'done' });
    expect(api.LMSGetValue('cmi.core.score.raw')).toBe('');
    expect(api.LMSGetValue('cmi.core.lesson_status')).toBe('completed');
  });
});

describe('SCORM 2004', () => {
  it('is told score, progress, completion and success', () => {
    const api = new Scorm2004API({ logLevel: 5 });
    const times: unknown[] = [];
    api.on('SetValue.cmi.session_time', (_name: string, time: unknown) => times.push(time));
    const { tell, leave } = openPackage({ API_1484_11: api });
    tell({ solved: 1, total: 3, state: 'started' });
    expect(api.GetValue('cmi.score.scaled')).toBe('0.3333');
    expect(api.GetValue('cmi.progress_measure')).toBe('0.3333');
    expect(api.GetValue('cmi.completion_status')).toBe('incomplete');
    expect(api.GetValue('cmi.success_status')).toBe('unknown');
    tell({ solved: 3, total: 3, state: 'done' });
    expect(api.GetValue('cmi.completion_status')).toBe('completed');
    expect(api.GetValue('cmi.success_status')).toBe('passed');
    expect(api.GetLastError()).toBe('0');
    leave();
    expect(times).toEqual([expect.stringMatching(/^PT0H0M\d+S$/)]);
    expect(api.isTerminated()).toBe(true);
  });
});

interface Statement {
  readonly verb: { readonly id: string };
  readonly object: { readonly id: string };
  readonly result?: Readonly<Record<string, unknown>>;
}

describe('xAPI', () => {
  const statements: Statement[] = [];
  let headers: IncomingMessage['headers'] = {};
  const server = createServer((request, response) => {
    headers = request.headers;
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      statements.push(JSON.parse(body) as Statement);
      response.end('[]');
    });
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => void server.close());

  it('gets statements of the launch’s actor, with the same score', async () => {
    const { port } = server.address() as AddressInfo;
    const query = new URLSearchParams({
      endpoint: `http://127.0.0.1:${port}/xapi`,
      auth: 'Basic c3R1ZGVudA==',
      actor: JSON.stringify({ objectType: 'Agent', mbox: 'mailto:student@school.example' }),
    });
    const { tell, leave, note } = openPackage({}, `?${query}`);
    tell({ solved: 1, total: 2, state: 'started' });
    tell({ solved: 2, total: 2, state: 'done' });
    leave();
    await expect.poll(() => statements.length).toBe(4);
    const verbs = statements.map(({ verb }) => verb.id.split('/').at(-1));
    expect(verbs.sort()).toEqual(['completed', 'initialized', 'progressed', 'terminated']);
    const completed = statements.find(({ verb }) => verb.id.endsWith('/completed'));
    expect(completed).toMatchObject({
      actor: { mbox: 'mailto:student@school.example' },
      object: { id: 'https://lab.example/en/lessons/neuron/' },
      result: { completion: true, success: true, score: { scaled: 1, raw: 100, min: 0, max: 100 } },
    });
    expect(headers).toMatchObject({
      authorization: 'Basic c3R1ZGVudA==',
      'x-experience-api-version': '1.0.3',
    });
    expect(note()).toBe('');
  });
});

describe('without a platform', () => {
  it('says that nothing is reported', () => {
    expect(openPackage({}).note()).toBe('Alone');
  });

  it('says so where the platform refuses what it is told', async () => {
    const api = new Scorm12API({ logLevel: 5 });
    const { tell, note } = openPackage({ API: api });
    api.LMSCommit = () => 'false';
    tell({ solved: 1, total: 2, state: 'started' });
    await settled();
    expect(note()).toBe('Trouble');
  });
});
