// What a browser does with the cookies of one origin: the newest by name, sent where their path says.
export class CookieJar {
  readonly #kept = new Map<string, { value: string; path: string }>();

  /** Keeps what an answer sets; an empty one is taken back. */
  take(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = "", ...attributes] = line.split("; ");
      const name = pair.slice(0, pair.indexOf("="));
      const value = pair.slice(name.length + 1);
      const path = attributes.find((one) => one.startsWith("Path="))?.slice(5) ?? "/";
      if (value === "") this.#kept.delete(name);
      else this.#kept.set(name, { value, path });
    }
  }

  /** The header for a request to a path; empty when there is nothing to send. */
  header(path: string): string {
    return [...this.#kept]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join("; ");
  }

  /** Another jar with the same cookies: what a thief copies. */
  copy(): CookieJar {
    const copy = new CookieJar();
    for (const [name, cookie] of this.#kept) copy.#kept.set(name, cookie);
    return copy;
  }
}
