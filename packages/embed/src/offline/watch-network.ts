/** Tells when the browser loses its network and has it again; answers what stops telling. */
export function watchNetwork(changed: (online: boolean) => void): () => void {
  const ended = new AbortController();
  const {signal} = ended;
  for (const name of ['online', 'offline']) {
    addEventListener(
      name,
      () => {
        changed(name === 'online');
      },
      {signal},
    );
  }
  return () => {
    ended.abort();
  };
}
