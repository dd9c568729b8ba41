/** The figures' words in both languages. */
import { defineWords } from '@/i18n/define-words';
import type { SceneName, Verdict } from './model';

interface DescentState {
  readonly scene: string;
  readonly start: string;
  readonly rate: string;
  readonly steps: number;
  readonly at: string;
  readonly loss: string;
  readonly verdict: string;
}

interface RaceReading {
  readonly start: string;
  readonly rate: string;
  readonly steps: number;
  readonly walkers: readonly { readonly size: number; readonly loss: string }[];
}

const en = {
  surface: 'Surface',
  scenes: {
    ravine: 'ravine',
    bowl: 'bowl',
    saddle: 'saddle',
    nebulae: 'line through 24 nebulae',
  } satisfies Record<SceneName, string> as Record<SceneName, string>,
  formulas: {
    ravine: 'L = ½w₁² + 5w₂²',
    bowl: 'L = w₁² + w₂²',
    saddle: 'L = ½w₁² − ½w₂² + ¼w₂⁴',
    nebulae: 'L = mean of (w·distance + b − speed)²',
  } satisfies Record<SceneName, string> as Record<SceneName, string>,
  rate: 'Learning rate α',
  steps: 'Steps',
  start: 'Start point',
  startText: (point: string, loss: string) => `${point}; loss ${loss}`,
  mapLegend:
    'The redder, the higher the loss; each line joins points of equal loss. Ring: the start. Disc: where the walk stands. Dashed arrow: the next step. Cross: the lowest point.',
  viewLegend:
    'The same walk, seen from the side. Drag the landscape, or turn it with the arrow keys.',
  nextStep: (step: number) => `Step ${step}, the next one`,
  lossNow: (steps: number) => `After ${steps} ${steps === 1 ? 'step' : 'steps'} L =`,
  lossBefore: (loss: string) => `(at the start ${loss})`,
  verdicts: {
    waiting: 'Still at the start.',
    arrived: 'Level ground: the gradient is almost zero.',
    descending: 'Lower than the start, and still on a slope.',
    climbed: 'No lower than the start: the steps are too long.',
    lost: 'Gone: the numbers have overflowed.',
  } satisfies Record<Verdict, string> as Record<Verdict, string>,
  fitAxes: ['distance (Mpc)', 'speed (1000 km/s)'] as readonly [string, string],
  descent: {
    figureName: 'A walk down the loss',
    caption:
      'Click the map or drag the ring to start elsewhere; arrow keys move the ring when it has the focus, Shift moves it faster. The walk is computed anew at once.',
    description: (state: DescentState) =>
      `Surface: ${state.scene}. From ${state.start}, ${state.steps} steps with learning rate ${state.rate} lead to ${state.at}, where the loss is ${state.loss}. ${state.verdict}`,
  },
  batches: {
    figureName: 'Three batch sizes side by side',
    caption:
      'Three walks with one start, one rate, one shuffled order of the data. They differ only in how many children each step looks at. The larger a disc, the more children it stands for.',
    axes: ['parents, inches above 68', 'child, inches above 68'] as readonly [string, string],
    size: 'Children per step',
    of: (size: number) => (size === 928 ? '928 (all)' : String(size)),
    seen: 'Looked at so far',
    loss: 'Loss on all 928',
    curves: 'Loss on all 928 above the lowest, 5.000, after every step, for 928, 32 and 1 per step',
    seed: 'Seed',
    seedLabel: 'Seed of the order of the data',
    description: (race: RaceReading) =>
      `From ${race.start}, ${race.steps} steps with learning rate ${race.rate}. Loss on all data: ${race.walkers.map(({ size, loss }) => `${loss} with ${size} per step`).join(', ')}.`,
  },
};

export type Words = typeof en;

const zh: Words = {
  surface: '曲面',
  scenes: { ravine: '峡谷', bowl: '碗', saddle: '鞍', nebulae: '24 个星云的拟合直线' },
  formulas: {
    ravine: 'L = ½w₁² + 5w₂²',
    bowl: 'L = w₁² + w₂²',
    saddle: 'L = ½w₁² − ½w₂² + ¼w₂⁴',
    nebulae: 'L =（w·距离 + b − 速度）² 的平均值',
  },
  rate: '学习率 α',
  steps: '步数',
  start: '起点',
  startText: (point, loss) => `${point}；损失 ${loss}`,
  mapLegend:
    '越红，损失越高；同一条线上的点损失相等。圆环是起点，圆点是现在的位置，虚线箭头是下一步，十字是最低点。',
  viewLegend: '从侧面看同一条路线。拖动地形，或用方向键，可以转着看。',
  nextStep: (step) => `接下来的第 ${step} 步`,
  lossNow: (steps) => `走了 ${steps} 步，L =`,
  lossBefore: (loss) => `（起点处 ${loss}）`,
  verdicts: {
    waiting: '还在起点。',
    arrived: '到了平地：梯度几乎为零。',
    descending: '比起点低，仍在坡上。',
    climbed: '没有比起点低：步子太大了。',
    lost: '数值溢出，走丢了。',
  },
  fitAxes: ['距离（Mpc）', '速度（1000 km/s）'],
  descent: {
    figureName: '沿损失下降的路线',
    caption:
      '在图上点一下，或拖动圆环，就换了起点；选中圆环后，也可以用方向键移动，按住 Shift 移得更快。整条路线会立刻重算。',
    description: (state) =>
      `曲面：${state.scene}。从 ${state.start} 出发，学习率 ${state.rate}，走 ${state.steps} 步到达 ${state.at}，损失为 ${state.loss}。${state.verdict}`,
  },
  batches: {
    figureName: '三种批量的比较',
    caption:
      '三条路线，起点相同，学习率相同，数据打乱后的顺序也相同；只是每一步看的孩子个数不同。圆点越大，代表的孩子越多。',
    axes: ['父母身高（比 68 英寸高多少）', '孩子身高（比 68 英寸高多少）'],
    size: '每步看几个孩子',
    of: (size) => (size === 928 ? '928（全部）' : String(size)),
    seen: '累计看过',
    loss: '全部 928 个上的损失',
    curves: '每步看 928、32、1 个孩子时，各步之后，全部 928 个上的损失比最低值 5.000 高出多少',
    seed: '种子',
    seedLabel: '数据顺序的随机种子',
    description: (race) =>
      `从 ${race.start} 出发，学习率 ${race.rate}，走 ${race.steps} 步。全部数据上的损失：${race.walkers.map(({ size, loss }) => `每步 ${size} 个时为 ${loss}`).join('，')}。`,
  },
};

export const useWords = defineWords(en, zh);
