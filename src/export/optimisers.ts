/** Optimizers of TensorFlow.js in Keras's and PyTorch's words, with every setting said: their defaults differ. */
import type { TakenModel } from '../engine/wire/taken-model';
import { call } from './python';
import { Settings } from './settings';

interface Written {
  readonly keras: string;
  readonly torch: string;
}

type Write = (settings: Settings, rate: number) => Written;

const parameters = { code: 'model.parameters()' };

/** Adam and its relatives. */
function adam(
  name: string,
  more: (settings: Settings) => Readonly<Record<string, number>> = () => ({}),
): Write {
  return (settings, rate) => {
    const [first, second] = [settings.number('beta1', 0.9), settings.number('beta2', 0.999)];
    const epsilon = settings.number('epsilon', 1e-7);
    const rest = more(settings);
    return {
      keras: call(`keras.optimizers.${name}`, [rate], {
        beta_1: first,
        beta_2: second,
        epsilon,
        ...rest,
      }),
      torch: call(`torch.optim.${name}`, [parameters], {
        lr: rate,
        betas: [first, second],
        eps: epsilon,
        ...rest,
      }),
    };
  };
}

const writers: Readonly<Record<string, Write>> = {
  SGD: (_, rate) => ({
    keras: call('keras.optimizers.SGD', [rate]),
    torch: call('torch.optim.SGD', [parameters], { lr: rate }),
  }),
  Momentum: (settings, rate) => {
    const rest = { momentum: settings.number('momentum'), nesterov: settings.flag('useNesterov') };
    return {
      keras: call('keras.optimizers.SGD', [rate], rest),
      torch: call('torch.optim.SGD', [parameters], { lr: rate, ...rest }),
    };
  },
  Adam: adam('Adam'),
  AdamW: adam('AdamW', (settings) => ({ weight_decay: settings.number('weightDecay') })),
  Adamax: adam('Adamax'),
  RMSProp: (settings, rate) => {
    const [rho, epsilon] = [settings.number('decay', 0.9), settings.number('epsilon', 1e-7)];
    const rest = { momentum: settings.number('momentum', 0), centered: settings.flag('centered') };
    return {
      keras: call('keras.optimizers.RMSprop', [rate], { rho, epsilon, ...rest }),
      // In PyTorch ε stands outside of the root, here within it: steps differ where the gradient is almost zero.
      torch: call('torch.optim.RMSprop', [parameters], {
        lr: rate,
        alpha: rho,
        eps: epsilon,
        ...rest,
      }),
    };
  },
  Adagrad: (settings, rate) => {
    const start = settings.number('initialAccumulatorValue', 0.1);
    return {
      keras: call('keras.optimizers.Adagrad', [rate], {
        initial_accumulator_value: start,
        epsilon: 1e-7,
      }),
      torch: call('torch.optim.Adagrad', [parameters], {
        lr: rate,
        initial_accumulator_value: start,
        eps: 1e-7,
      }),
    };
  },
  Adadelta: (settings, rate) => {
    const rest = { rho: settings.number('rho', 0.95) };
    const epsilon = settings.number('epsilon', 1e-7);
    return {
      keras: call('keras.optimizers.Adadelta', [rate], { ...rest, epsilon }),
      torch: call('torch.optim.Adadelta', [parameters], { lr: rate, ...rest, eps: epsilon }),
    };
  },
};

/** Null where it is none of TensorFlow.js's own, or none was seen. */
export function writeOptimiser(optimizer: TakenModel['optimizer']): Written | null {
  if (optimizer === null) return null;
  const settings = new Settings(optimizer.settings);
  return writers[optimizer.name]?.(settings, settings.number('learningRate', 0.001)) ?? null;
}
