/** Python functions that a PyTorch script defines where TensorFlow's layers have no twin in PyTorch. */
import type { HelperName } from '../layers/writer';

const recurrent = `class Recurrent(nn.Module):
    """A recurrent layer, one step after the other."""

    gates = states = 1

    def __init__(self, inputs, units, activation, gate=None, bias=True):
        super().__init__()
        self.units, self.activation, self.gate = units, activation, gate
        self.kernel = nn.Parameter(torch.empty(inputs, self.gates * units))
        self.recurrent_kernel = nn.Parameter(torch.empty(units, self.gates * units))
        self.bias = nn.Parameter(torch.zeros(self.gates * units)) if bias else 0

    def forward(self, x, mask=None, sequences=False, backwards=False):
        if backwards:
            x, mask = x.flip(1), None if mask is None else mask.flip(1)
        state = [x.new_zeros(len(x), self.units)] * self.states
        outputs = []
        for t in range(x.shape[1]):
            new = self.step(x[:, t] @ self.kernel + self.bias, *state)
            if mask is not None:
                new = [torch.where(mask[:, t, None], a, b) for a, b in zip(new, state)]
            state = new
            outputs.append(state[0])
        return torch.stack(outputs, 1) if sequences else outputs[-1]`;

const code: Readonly<Record<HelperName, string>> = {
  hard_sigmoid: `def hard_sigmoid(x):
    return torch.clamp(0.2 * x + 0.5, 0, 1)`,
  same_pad: `def same_pad(x, window, strides, value=0.0):
    """TensorFlow's padding: just enough for ceil(size / stride) windows, an odd one at the end."""
    sides = []
    for size, length, stride in zip(x.shape[2:], window, strides):
        total = max((-(-size // stride) - 1) * stride + length - size, 0)
        sides = [total // 2, total - total // 2] + sides
    return F.pad(x, sides, value=value)`,
  same_average: `def same_average(pool, x, window, strides):
    """The mean of what each window has within the picture."""
    ones = same_pad(torch.ones_like(x), window, strides)
    return pool(same_pad(x, window, strides), window, strides) / pool(ones, window, strides)`,
  SimpleRNN: `class SimpleRNN(Recurrent):
    def step(self, x, h):
        return [self.activation(x + h @ self.recurrent_kernel)]`,
  LSTM: `class LSTM(Recurrent):
    gates, states = 4, 2

    def step(self, x, h, c):
        i, f, g, o = (x + h @ self.recurrent_kernel).chunk(4, -1)
        c = self.gate(f) * c + self.gate(i) * self.activation(g)
        return [self.gate(o) * self.activation(c), c]`,
  GRU: `class GRU(Recurrent):
    gates = 3

    def step(self, x, h):
        xz, xr, xn = x.chunk(3, -1)
        uz, ur, un = self.recurrent_kernel.chunk(3, -1)
        z, r = self.gate(xz + h @ uz), self.gate(xr + h @ ur)
        return [z * h + (1 - z) * self.activation(xn + (r * h) @ un)]`,
};

const order: readonly HelperName[] = [
  ...(['hard_sigmoid', 'same_pad', 'same_average', 'SimpleRNN', 'LSTM', 'GRU'] as const),
];

/** The helpers of these names, with what they stand on, each once. */
export function writeHelpers(names: ReadonlySet<HelperName>): string[] {
  const own = order.filter((name) => names.has(name));
  const steps = own.some((name) => ['SimpleRNN', 'LSTM', 'GRU'].includes(name));
  const plain = own.filter((name) => !['SimpleRNN', 'LSTM', 'GRU'].includes(name));
  return [
    ...plain.map((name) => code[name]),
    ...(steps ? [recurrent] : []),
    ...own.filter((name) => !plain.includes(name)).map((name) => code[name]),
  ];
}
