/** Of everybody in the demo's agency. */
export const password = "harbor-bridge-demo";
/** What each of them chose on her own tablet. */
export const passphrase = "lantern otter seven harbor";
