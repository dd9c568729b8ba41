/**
 * Tells a learning platform how far a lesson has been worked through. It stands in a package for the platform,
 * beside a page with a <gradient-lab> element, whose `lab-progress` events it hears.
 *
 * SCORM 1.2 and SCORM 2004 are spoken where a frame around, or the window that opened this one, has their object;
 * xAPI where the address names an endpoint, as platforms do that launch by it. The score is the part of the
 * lesson's exercises that were solved; a lesson is complete once all of them are, or, where it has none, once it
 * was read to its end. Nothing that was reported is taken back: another device begins with less.
 */
(() => {
  'use strict';
  const lesson = document.querySelector('gradient-lab');
  const note = document.getElementById('note');
  const began = Date.now();

  /** The object of a platform, of a frame around this one or of the window that opened it; null where there is none. */
  function findApi(name) {
    const seen = new Set();
    for (const start of [window, window.opener]) {
      for (let at = start; at && !seen.has(at); at = at.parent) {
        seen.add(at);
        try {
          if (at[name]) return at[name];
        } catch {
          // A frame of another site, which does not let itself be asked.
        }
      }
    }
    return null;
  }

  function secondsSpent() {
    return Math.max(0, Math.round((Date.now() - began) / 1000));
  }

  /** Hours, minutes and whole seconds. */
  function clock() {
    const seconds = secondsSpent();
    return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  }

  function scorm12(api) {
    api.LMSInitialize('');
    const before = Number(api.LMSGetValue('cmi.core.score.raw')) || 0;
    const status = api.LMSGetValue('cmi.core.lesson_status');
    return {
      before: { score: before / 100, complete: status === 'completed' || status === 'passed' },
      report({ score, complete }) {
        if (score !== null) {
          api.LMSSetValue('cmi.core.score.min', '0');
          api.LMSSetValue('cmi.core.score.max', '100');
          api.LMSSetValue('cmi.core.score.raw', String(Math.round(score * 100)));
        }
        api.LMSSetValue('cmi.core.lesson_status', complete ? 'completed' : 'incomplete');
        return api.LMSCommit('') === 'true';
      },
      end({ complete }) {
        const [hours, minutes, seconds] = clock().map((part) => String(part).padStart(2, '0'));
        api.LMSSetValue('cmi.core.session_time', `${hours.padStart(4, '0')}:${minutes}:${seconds}`);
        api.LMSSetValue('cmi.core.exit', complete ? '' : 'suspend');
        api.LMSFinish('');
      },
    };
  }

  function scorm2004(api) {
    api.Initialize('');
    return {
      before: {
        score: Number(api.GetValue('cmi.score.scaled')) || 0,
        complete: api.GetValue('cmi.completion_status') === 'completed',
      },
      report({ score, complete }) {
        if (score !== null) {
          api.SetValue('cmi.score.min', '0');
          api.SetValue('cmi.score.max', '100');
          api.SetValue('cmi.score.raw', String(Math.round(score * 100)));
          api.SetValue('cmi.score.scaled', String(score));
          api.SetValue('cmi.progress_measure', String(score));
          if (score === 1) api.SetValue('cmi.success_status', 'passed');
        }
        api.SetValue('cmi.completion_status', complete ? 'completed' : 'incomplete');
        return api.Commit('') === 'true';
      },
      end({ complete }) {
        const [hours, minutes, seconds] = clock();
        api.SetValue('cmi.session_time', `PT${hours}H${minutes}M${seconds}S`);
        api.SetValue('cmi.exit', complete ? 'normal' : 'suspend');
        api.Terminate('');
      },
    };
  }

  /** Statements as xAPI 1.0.3 has them, to the store that the launch's address names. */
  function xapi(query) {
    const activity = query.get('activity_id') ?? lesson.dataset.activity;
    const registration = query.get('registration');
    const say = (verb, result) => {
      const endpoint = query.get('endpoint').replace(/\/*$/, '/');
      const statement = {
        id: crypto.randomUUID(),
        timestamp: new Date().toISOString(),
        actor: JSON.parse(query.get('actor')),
        verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
        object: {
          objectType: 'Activity',
          id: activity,
          definition: {
            type: 'http://adlnet.gov/expapi/activities/lesson',
            name: { [document.documentElement.lang]: document.title },
          },
        },
        ...(result && { result }),
        ...(registration && { context: { registration } }),
      };
      return fetch(`${endpoint}statements`, {
        method: 'POST',
        keepalive: true,
        headers: {
          'Content-Type': 'application/json',
          'X-Experience-API-Version': '1.0.3',
          Authorization: query.get('auth') ?? '',
        },
        body: JSON.stringify(statement),
      }).then((response) => response.ok);
    };
    void say('initialized').catch(() => showTrouble());
    return {
      before: { score: 0, complete: false },
      report: ({ score, complete }) =>
        say(complete ? 'completed' : 'progressed', {
          completion: complete,
          ...(score !== null && {
            score: { scaled: score, raw: Math.round(score * 100), min: 0, max: 100 },
            ...(score === 1 && { success: true }),
          }),
          duration: `PT${secondsSpent()}S`,
        }),
      end: () => void say('terminated').catch(() => undefined),
    };
  }

  function findPlatform() {
    const query = new URLSearchParams(window.location.search);
    if (query.get('endpoint') && query.get('actor')) return xapi(query);
    const newer = findApi('API_1484_11');
    if (newer) return scorm2004(newer);
    const older = findApi('API');
    return older && scorm12(older);
  }

  function showTrouble() {
    note.textContent = note.dataset.trouble;
  }

  const platform = findPlatform();
  if (!platform) {
    note.textContent = note.dataset.alone;
    return;
  }

  let best = platform.before;
  let reported = null;
  let ended = false;

  lesson.addEventListener('lab-progress', ({ detail: { solved, total, state } }) => {
    // Platforms take a few decimals only.
    const part = Math.round((solved / total) * 10_000) / 10_000;
    const score = total > 0 ? Math.max(best.score, part) : null;
    const complete = best.complete || state === 'done';
    best = { score: score ?? best.score, complete };
    const key = JSON.stringify([score, complete]);
    if (ended || key === reported) return;
    reported = key;
    Promise.resolve(platform.report({ score, complete })).then(
      (kept) => (kept ? (note.textContent = '') : showTrouble()),
      showTrouble,
    );
  });

  window.addEventListener('pagehide', () => {
    if (ended) return;
    ended = true;
    platform.end(best);
  });
})();
