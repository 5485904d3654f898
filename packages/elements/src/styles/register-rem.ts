let registered = false;

/**
 * Makes the length that sizes are multiples of (`--_tk-rem`) one that is worked out once, at the frame, instead of anew
 * wherever it is used: a custom property becomes a length only by being registered with the page. A second copy of the SDK
 * finds it registered already, an old browser cannot: sizes then follow the text around them, which is close.
 */
export function registerRem(): void {
  if (registered) return;
  registered = true;
  try {
    CSS.registerProperty({name: '--_tk-rem', syntax: '<length>', inherits: true, initialValue: '16px'});
  } catch {
    // Registered by another copy, or not known to this browser: both are said above.
  }
}
