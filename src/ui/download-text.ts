/** Saves a text, or an archive, as a file on this device, under a name of our own. */
export function downloadText(
  text: string | Uint8Array<ArrayBuffer>,
  name: string,
  type: string,
): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
