/** An unrolled network: its numbers, its words, and the step that is chosen. */
import { expect, it, vi } from 'vitest';
import { makeTestPage } from '../testing/test-page';
import { UnrolledSteps } from './UnrolledSteps';

const page = makeTestPage();

it('prints every step from its input upwards and hands on the choice', async () => {
  const chosen = vi.fn();
  await page.show(
    <UnrolledSteps
      label="Unrolled"
      input="x"
      tokens={['a', 'b']}
      layers={[
        {
          from: 'W',
          carried: 'U',
          rows: [
            { symbol: 'h₁', values: [0.5, -0.25], magnitude: 1 },
            { symbol: 'h₂', values: [0, 1], magnitude: 1 },
          ],
        },
        { from: 'V', rows: [{ symbol: 'y', values: [1, 2], magnitude: 2 }] },
      ]}
      format={String}
      describe={(index) => `step ${index + 1}`}
      selected={1}
      onSelect={chosen}
    />,
  );
  const second = page.find('[data-item="1"]');
  const printed = [...second.querySelectorAll('[aria-hidden] span')].map(
    ({ textContent }) => textContent,
  );
  expect(printed).toEqual(['2', '1', '-0.25', 'b', '2']);
  expect(second.querySelector('.visually-hidden')?.textContent).toBe('step 2');
  expect(second.getAttribute('aria-selected')).toBe('true');
  // The last state is handed on to nobody.
  expect(page.find('[data-item="0"] [data-carried]').getAttribute('data-from')).toBe('W');
  expect(second.querySelector('[data-carried]')).toBeNull();
  await page.happen(page.find('[data-item="0"]'), 'click');
  expect(chosen).toHaveBeenCalledWith(0);
});
