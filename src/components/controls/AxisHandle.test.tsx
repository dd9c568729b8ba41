/** What is dragged or moved by keys, as it is told to whoever owns it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeTestPage } from '../testing/test-page';
import { AxisHandle } from './AxisHandle';
import { DragHandle } from './DragHandle';

const page = makeTestPage();

function handle(): HTMLElement {
  return page.find('[role="slider"]');
}

function happen(type: string, parts: object): Promise<void> {
  return page.happen(handle(), type, parts);
}

describe('AxisHandle', () => {
  const moved = vi.fn<(value: number) => void>();
  beforeEach(() => moved.mockClear());

  const show = (value: number) =>
    page.show(
      <AxisHandle
        axis={[-9, 9]}
        range={[-8.5, 8.5]}
        grain={0.1}
        value={value}
        onMove={moved}
        label="Logit z"
        valueText={`z = ${value}`}
      />,
    );

  it('says its name, its value and its limits, and stands at its share of the axis', async () => {
    await show(4.5);
    const { style } = handle();
    expect(handle().getAttribute('aria-label')).toBe('Logit z');
    expect(handle().getAttribute('aria-valuetext')).toBe('z = 4.5');
    expect(handle().getAttribute('aria-valuemin')).toBe('-8.5');
    expect([style.left, style.top]).toEqual(['75%', '100%']);
  });

  it.each([
    ['ArrowRight', {}, 4.6],
    ['ArrowUp', {}, 4.6],
    ['ArrowLeft', { shiftKey: true }, 3.5],
    ['PageDown', {}, 3.5],
    ['End', {}, 8.5],
    ['Home', {}, -8.5],
  ])('moves by %s to a multiple of its grain, within its range', async (key, parts, to) => {
    await show(4.5);
    await happen('keydown', { key, ...parts });
    expect(moved.mock.calls).toEqual([[to]]);
  });

  it('leaves shortcuts of the browser alone', async () => {
    await show(4.5);
    await happen('keydown', { key: 'ArrowLeft', altKey: true });
    expect(moved).not.toHaveBeenCalled();
  });
});

describe('DragHandle', () => {
  it('hands what was dragged, as it was when the drag began, to each move', async () => {
    const dragged = vi.fn<(shift: unknown, from: string) => void>();
    const show = (from: string) =>
      page.show(
        <DragHandle
          label="Point"
          valueText=""
          value={0}
          min={0}
          max={1}
          at={[0.5, 0.5]}
          axis="both"
          from={from}
          onDrag={dragged}
          onNudge={() => undefined}
        />,
      );
    await show('before');
    Object.assign(handle(), {
      offsetParent: { getBoundingClientRect: () => ({ width: 200, height: 100 }) },
      setPointerCapture: () => undefined,
    });
    await happen('pointerdown', { button: 0, clientX: 10, clientY: 10, pointerId: 1 });
    await show('meanwhile');
    await happen('pointermove', { clientX: 60, clientY: 35, pointerId: 1 });
    await happen('pointerup', { pointerId: 1 });
    await happen('pointermove', { clientX: 90, clientY: 35, pointerId: 1 });
    expect(dragged.mock.calls).toEqual([[{ dx: 0.25, dy: -0.25 }, 'before']]);
  });
});
