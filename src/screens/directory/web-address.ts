/** An address that a browser may go to; undefined for whatever else stands in the directory, such as a script. */
export function webAddress(typed: string): string | undefined {
  const url = URL.canParse(typed) ? new URL(typed) : undefined;
  return url?.protocol === "https:" || url?.protocol === "http:" ? url.href : undefined;
}
