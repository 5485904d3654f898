import {createGatewayClient} from '@tokhai/connectors/gateway';
import {SessionKeeper} from './drafts/kept-session.js';

const channelName = 'tokhai-session';

/** Tells every page of this origin that the session of a gateway is over. */
function announceEnd(gateway: string): void {
  if (!('BroadcastChannel' in globalThis)) return;
  const channel = new BroadcastChannel(channelName);
  channel.postMessage({kind: 'ended', gateway});
  channel.close();
}

/** Hears that the session of a gateway is over; answers what stops hearing. */
function hearEnd(gateway: () => string, ended: () => void): () => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', ({data}: MessageEvent<unknown>) => {
    if (typeof data === 'object' && data !== null && 'gateway' in data && data.gateway === gateway()) ended();
  });
  return () => {
    channel.close();
  };
}

/** Nobody has them any more: their channels are closed. */
const deaf = new FinalizationRegistry<() => void>((stop) => {
  stop();
});

/**
 * Hears for an element that the session of its gateway is over, as long as somebody has it: out of its page too, where it
 * still holds what a person typed.
 */
export function hearEndFor<T extends {readonly gateway: string}>(
  element: T,
  ended: (element: T) => void,
): void {
  const weak = new WeakRef(element);
  const stop = hearEnd(
    () => weak.deref()?.gateway ?? '',
    () => {
      const there = weak.deref();
      if (there !== undefined) ended(there);
    },
  );
  deaf.register(element, stop);
}

/**
 * Logs out: wipes the keys that were kept for reloads offline, tells forms that are open, and ends the session at the gateway.
 * Portals call it behind their button; `endSessionUrl` ends the session at the identity provider too, if the browser goes
 * there.
 * @throws ConnectorError where the gateway does not answer; this device has forgotten the session all the same
 */
export async function endSession(gateway = '/api'): Promise<{readonly endSessionUrl: string | null}> {
  await new SessionKeeper(gateway).forget();
  announceEnd(gateway);
  return createGatewayClient({base: gateway}).logout();
}
