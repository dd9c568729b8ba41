/** A port to the page that no code of a cell gets hold of, whatever it replaces in this worker. */

export interface PrivatePort {
  post(message: unknown, transfer?: Transferable[]): void;
  /** @param listener is given the data of each message and never its event, which knows the port */
  listen(listener: (data: unknown) => void): void;
}

/**
 * Takes from the platform what is needed of it before a cell runs. A method that is looked up later could
 * be the cell's, called on the port; an event's `data` could be a getter of the cell's, called on the event.
 */
export function keepPrivate(port: MessagePort): PrivatePort {
  const { apply } = Reflect;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- it is applied to each event
  const readData = Object.getOwnPropertyDescriptor(MessageEvent.prototype, 'data')!.get!;
  const post = port.postMessage.bind(port);
  const add = port.addEventListener.bind(port);
  const start = port.start.bind(port);
  return {
    post: (message, transfer = []) => post(message, transfer),
    listen(listener) {
      add('message', (event) => listener(apply(readData, event, [])));
      start();
    },
  };
}
