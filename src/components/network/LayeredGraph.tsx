/** A layered graph on the page, with handles laid over its nodes. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { createLayeredGraph, layoutGraph } from '@/charts/graphs/layered-graph';
import type { LayeredGraphData, LayeredGraphOptions } from '@/charts/graphs/layered-graph-data';
import { useChart } from '../figure/use-chart';
import './LayeredGraph.css';

interface LayeredGraphProps {
  readonly data: LayeredGraphData;
  /** Must be the same object at every render. */
  readonly options: LayeredGraphOptions;
  /** Gives the graph its height. */
  readonly className?: string;
  /** Drawn over the graph; told where each node's middle is, as shares of width and height. */
  readonly handles?: (placeOf: (node: string) => readonly [number, number]) => ReactNode;
}

export function LayeredGraph({ data, options, className = '', handles }: LayeredGraphProps) {
  const create = useMemo(() => (node: HTMLElement) => createLayeredGraph(node, options), [options]);
  const chart = useChart(create, data);
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState({ width: 0, height: 0 });

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { width, height } = size;
  const { centres } = layoutGraph(data, size, options);
  return (
    <div ref={frame} className={`layered-graph ${className}`}>
      <div ref={chart} className="layered-graph__chart" />
      {width > 0 &&
        handles?.((node) => {
          const [x, y] = centres.get(node) ?? [0, 0];
          return [x / width, y / height];
        })}
    </div>
  );
}
