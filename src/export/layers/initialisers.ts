/** Rules for random weights: what training from nothing begins with. */
import { call, type Argument } from '../python';
import type { Settings } from '../settings';

/** A rule of TensorFlow.js for Keras; undefined where it is what Keras takes by itself, or has no counterpart. */
export function kerasInitialiser(
  settings: Settings,
  key: string,
  usual: string,
): Argument | undefined {
  const code = kerasRule(settings, key);
  return code === null || code === usual ? undefined : { code };
}

const kerasNames: Readonly<Record<string, string>> = {
  Zeros: '"zeros"',
  Ones: '"ones"',
  Identity: 'keras.initializers.Identity()',
};

function kerasRule(settings: Settings, key: string): string | null {
  const part = settings.part(key);
  if (part === null) return null;
  const { kind, settings: own } = part;
  const name = kerasNames[kind];
  if (name !== undefined) return name;
  switch (kind) {
    case 'Constant':
      return call('keras.initializers.Constant', [own.number('value')]);
    case 'RandomUniform':
      return call('keras.initializers.RandomUniform', [own.number('minval'), own.number('maxval')]);
    case 'RandomNormal':
    case 'TruncatedNormal':
      return call(`keras.initializers.${kind}`, [own.number('mean', 0), own.number('stddev')]);
    case 'Orthogonal':
      return own.number('gain', 1) === 1
        ? '"orthogonal"'
        : call('keras.initializers.Orthogonal', [own.number('gain', 1)]);
    case 'VarianceScaling':
      return kerasScaling(own);
    default:
      return null;
  }
}

const scalingNames: Readonly<Record<string, string>> = {
  '1 fan_avg normal': '"glorot_normal"',
  '1 fan_avg uniform': '"glorot_uniform"',
  '2 fan_in normal': '"he_normal"',
  '2 fan_in uniform': '"he_uniform"',
  '1 fan_in normal': '"lecun_normal"',
  '1 fan_in uniform': '"lecun_uniform"',
};

function kerasScaling(own: Settings): string {
  const { scale, mode, distribution } = readScaling(own);
  return (
    scalingNames[`${scale} ${mode} ${distribution}`] ??
    call('keras.initializers.VarianceScaling', [], {
      scale,
      mode,
      distribution: distribution === 'normal' ? 'truncated_normal' : 'uniform',
    })
  );
}

function readScaling(own: Settings) {
  const distribution = own.text('distribution') === 'uniform' ? 'uniform' : 'normal';
  return { scale: own.number('scale', 1), mode: own.text('mode'), distribution };
}

/**
 * The line that draws a PyTorch parameter by such a rule.
 * @returns null where the rule has no counterpart: PyTorch's own stands then
 */
export function torchInitialiser(
  settings: Settings,
  key: string,
  parameter: string,
): string | null {
  const part = settings.part(key);
  if (part === null) return null;
  const { kind, settings: own } = part;
  const init = (name: string, ...rest: Argument[]) =>
    call(`nn.init.${name}_`, [{ code: parameter }, ...rest]);
  switch (kind) {
    case 'Zeros':
      return init('zeros');
    case 'Ones':
      return init('ones');
    case 'Identity':
      return init('eye');
    case 'Constant':
      return init('constant', own.number('value'));
    case 'RandomUniform':
      return init('uniform', own.number('minval'), own.number('maxval'));
    case 'RandomNormal':
      return init('normal', own.number('mean', 0), own.number('stddev'));
    case 'TruncatedNormal': {
      const [mean, deviation] = [own.number('mean', 0), own.number('stddev')];
      return init('trunc_normal', mean, deviation, mean - 2 * deviation, mean + 2 * deviation);
    }
    case 'Orthogonal':
      return init('orthogonal', own.number('gain', 1));
    case 'VarianceScaling': {
      const { scale, mode, distribution } = readScaling(own);
      return call('variance_scaling_', [{ code: parameter }, scale, mode, distribution]);
    }
    default:
      return null;
  }
}

/** The rule `VarianceScaling`, of which Glorot's, He's and LeCun's are cases, in PyTorch's layout of weights. */
export const varianceScaling = `def variance_scaling_(weight, scale, mode, distribution):
    into, out = weight[0].numel(), weight.shape[0] * weight[0][0].numel()
    fan = {"fan_in": into, "fan_out": out, "fan_avg": (into + out) / 2}[mode]
    if distribution == "uniform":
        limit = (3 * scale / fan) ** 0.5
        nn.init.uniform_(weight, -limit, limit)
    else:
        deviation = (scale / fan) ** 0.5
        nn.init.trunc_normal_(weight, 0, deviation, -2 * deviation, 2 * deviation)`;
