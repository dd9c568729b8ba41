/**
 * The element <gradient-lab>: a lesson of Gradient Lab, or one part of it, in a page of your own.
 *
 *   <script src="https://…/embed.js" async></script>
 *   <gradient-lab lesson="neuron" part="figure/neuron" lang="en"></gradient-lab>
 *
 * It makes the frame, keeps it as tall as what it shows, lets one cell run at a time, and hands the frame's
 * messages on as events (`lab-ready`, `lab-resize`, `lab-run`, `lab-metrics`, `lab-exercise`, `lab-progress`,
 * `lab-refused`), whose `detail` is the message. docs/embedding.md of the site's sources describes all of it.
 */
(() => {
  'use strict';
  if (customElements.get('gradient-lab') !== undefined) return;

  const protocol = 1;
  const script = document.currentScript;
  const base = new URL('./', script instanceof HTMLScriptElement ? script.src : location.href);
  const attributes = ['lesson', 'part', 'lang', 'theme', 'hide', 'autoload', 'code', 'sandbox'];
  const types = ['ready', 'resize', 'run', 'metrics', 'exercise', 'progress', 'refused'];
  const busy = ['loading', 'running'];
  const tallest = 100000;

  /** All that are in the page now. */
  const elements = new Set();

  class GradientLab extends HTMLElement {
    static observedAttributes = attributes;

    #frame = null;
    #remaking = false;
    /** The newest state of each cell that said so. */
    #states = new Map();

    connectedCallback() {
      elements.add(this);
      this.#remake();
    }

    disconnectedCallback() {
      elements.delete(this);
      this.#frame?.remove();
      this.#frame = null;
    }

    /** Several attributes that are set together make one new frame. */
    attributeChangedCallback(_name, before, after) {
      if (before === after || this.#frame === null || this.#remaking) return;
      this.#remaking = true;
      queueMicrotask(() => {
        this.#remaking = false;
        if (this.isConnected) this.#remake();
      });
    }

    /** Starts a cell, or goes on where it was paused; its name may be left out where there is only one. */
    run(cell) {
      this.#send({ type: 'run', cell });
    }

    stop(cell) {
      this.#send({ type: 'stop', cell });
    }

    /** Shows code in a cell. It runs, walled in, once the reader has opened it. */
    setCode(code, { cell, seed } = {}) {
      this.#send({ type: 'set-code', cell, code, seed });
    }

    /** Moves sliders, by the names that they have in the code. */
    setParams(values, { cell } = {}) {
      this.#send({ type: 'set-params', cell, values });
    }

    /** @returns whether this element's frame sent the message */
    receive({ source, origin, data }) {
      if (this.#frame === null || source !== this.#frame.contentWindow) return false;
      const own = this.hasAttribute('sandbox') ? 'null' : base.origin;
      if (origin !== own && origin !== base.origin) return true;
      if (data?.gradientLab !== protocol || !types.includes(data.type)) return true;
      if (data.type === 'resize') this.#resize(data.height);
      if (data.type === 'run') this.#noteRun(data);
      const { gradientLab: _, ...detail } = data;
      this.dispatchEvent(new CustomEvent(`lab-${data.type}`, { detail, bubbles: true }));
      return true;
    }

    #resize(height) {
      if (Number.isFinite(height) && height >= 0) {
        this.#frame.style.height = `${Math.min(Math.ceil(height), tallest)}px`;
      }
    }

    /** Two trainings at once would halve each other's speed: one that starts stops the others. */
    #noteRun({ cell, state }) {
      const started = busy.includes(state) && !busy.includes(this.#states.get(cell));
      this.#states.set(cell, state);
      if (!started) return;
      for (const other of elements) if (other !== this) other.#stopAll();
    }

    #stopAll() {
      for (const [cell, state] of this.#states) if (busy.includes(state)) this.stop(cell);
    }

    #send(command) {
      const given = Object.entries(command).filter(([, value]) => value !== undefined);
      const message = { gradientLab: protocol, ...Object.fromEntries(given) };
      // A sandboxed frame has an origin without a name.
      const target = this.hasAttribute('sandbox') ? '*' : base.origin;
      this.#frame?.contentWindow?.postMessage(message, target);
    }

    #remake() {
      const lesson = this.getAttribute('lesson') ?? '';
      this.#states.clear();
      const frame = document.createElement('iframe');
      frame.src = this.#address(lesson);
      frame.title = this.getAttribute('title') ?? `Gradient Lab: ${this.getAttribute('part') ?? lesson}`;
      frame.loading = 'lazy';
      frame.allow = 'fullscreen; clipboard-write; cross-origin-isolated';
      frame.style.cssText = 'display: block; width: 100%; height: 30rem; border: 0';
      if (this.hasAttribute('sandbox')) frame.setAttribute('sandbox', this.getAttribute('sandbox'));
      this.style.display ||= 'block';
      this.replaceChildren(frame);
      this.#frame = frame;
    }

    #address(lesson) {
      const language = this.getAttribute('lang') === 'zh' ? 'zh' : 'en';
      const address = new URL(`${language}/embed/${encodeURIComponent(lesson)}/`, base);
      for (const name of ['part', 'theme', 'hide', 'autoload']) {
        const value = this.getAttribute(name);
        if (value !== null) address.searchParams.set(name, value);
      }
      // Without an origin of its own, as when it is a file, a page can be told of its frame's height only.
      if (location.origin !== 'null') address.searchParams.set('origin', location.origin);
      const code = this.getAttribute('code');
      if (code !== null) address.hash = code;
      return address.href;
    }
  }

  window.addEventListener('message', (event) => {
    for (const element of elements) if (element.receive(event)) return;
  });
  customElements.define('gradient-lab', GradientLab);
})();
