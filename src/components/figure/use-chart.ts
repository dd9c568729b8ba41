/** Mounts a chart in an element, keeps its size right and gives it new data in its turn, at most once a frame. */
import { useEffect, useRef, type RefObject } from 'react';
import type { Chart, CreateChart } from '@/charts/base/chart';
import { useGuard } from '../boundary/use-guard';
import { drawInTurn, leaveTurns } from './turns';

/** @param create must be the same function at every render: define it outside of the component */
export function useChart<Data>(
  create: CreateChart<Data>,
  data: Data,
): RefObject<HTMLDivElement | null> {
  const node = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart<Data> | null>(null);
  const newest = useRef(data);
  const guard = useGuard();

  useEffect(() => {
    const element = node.current;
    if (element === null) return;
    const made = create(element);
    chart.current = made;
    const fit = guard(() => made.resize(element.clientWidth, element.clientHeight));
    fit();
    made.update(newest.current);
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => {
      observer.disconnect();
      leaveTurns(chart);
      chart.current = null;
      made.destroy();
    };
  }, [create, guard]);

  useEffect(() => {
    newest.current = data;
    drawInTurn(
      chart,
      guard(() => chart.current?.update(newest.current)),
    );
  }, [data, guard]);

  return node;
}
