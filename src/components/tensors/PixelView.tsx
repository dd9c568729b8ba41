/** One enlarged image, as `createPixelImage` draws it. */
import { createPixelImage, type PixelImageData } from '@/charts/images/pixel-image';
import { useChart } from '../figure/use-chart';

export function PixelView(data: PixelImageData) {
  const node = useChart(createPixelImage, data);
  return <div ref={node} className="pixel-image" />;
}
