/** What has to be known of a kind of layer to write it for Keras and for PyTorch. */
import type { Layer } from '../graph';

/** Why a layer cannot be exported. */
export type Reason = 'kind' | 'nested' | 'setting' | 'unreadable';

export interface Fault {
  /** The layer's name on the page and its class. */
  readonly layer: string;
  readonly kind: string;
  readonly reason: Reason;
  /** Which setting, as the page's code has it. */
  readonly setting: string;
}

/** A module of a PyTorch model. */
export interface TorchModule {
  /** What is put after the layer's own name, where it has more than one. */
  readonly suffix: string;
  /** The call that makes it. */
  readonly make: string;
  /** From its parameters' names to how each is made of the layer's weights. */
  readonly weights: readonly TorchWeight[];
}

export interface TorchWeight {
  /** Such as `weight_ih_l0`. */
  readonly name: string;
  /** Which of the layer's weights it is. */
  readonly role: string;
  /** What turns the layer's weight into it, such as `.T`. */
  readonly turn: string;
  /** Its rule for random values. */
  readonly start: string | null;
  /** Whether training leaves it as it is. */
  readonly fixed?: true;
  /** What training adds to the loss for it. */
  readonly penalty: Penalty | null;
}

export interface Penalty {
  readonly l1: number;
  readonly l2: number;
}

/** How a PyTorch model calls a layer. */
export interface TorchCall {
  /** The value of the layer, made of the values that it takes. */
  readonly code: string;
  /** Functions of the script that it uses. */
  readonly helpers?: readonly HelperName[];
}

export type HelperName =
  'same_pad' | 'same_average' | 'hard_sigmoid' | 'SimpleRNN' | 'LSTM' | 'GRU';

/** Where the channels of a value stand. */
export type Channels = 'first' | 'last';

export interface CallScene {
  /** `self.` and the layer's name; a module with a suffix has that after it. */
  readonly self: string;
  readonly takes: readonly string[];
  readonly channels: Channels;
  /** Axes of what it takes, with that of the examples. */
  readonly rank: number;
  /** Name of the mask that comes with what it takes; null where there is none. */
  readonly mask: string | null;
}

export interface LayerWriter {
  /** Settings that have no counterpart. */
  readonly faults?: (layer: Layer, rank: number) => readonly string[];
  /** Axes of what it gives; as many as it takes unless said. */
  readonly rank?: (layer: Layer, rank: number) => number;
  /** Where it needs the channels; `either` takes them as they stand. */
  readonly channels: (layer: Layer, rank: number) => Channels | 'either';
  /** The call that makes it in Keras, which is given its name besides. */
  readonly keras: (layer: Layer, scene: { readonly masked: boolean }) => string;
  /** Roles of its weights in the order in which Keras has them. */
  readonly roles?: (layer: Layer) => readonly string[];
  readonly modules?: (
    layer: Layer,
    scene: { readonly masked: boolean; readonly rank: number },
  ) => readonly TorchModule[];
  readonly call: (layer: Layer, scene: CallScene) => TorchCall;
  /** The mask that it makes, of what it takes. */
  readonly makesMask?: (layer: Layer, value: string) => string | null;
  /** Whether the mask of what it takes goes on to what it gives. */
  readonly passesMask?: (layer: Layer) => boolean;
  /** Whether it heeds a mask. */
  readonly heedsMask?: boolean;
}
