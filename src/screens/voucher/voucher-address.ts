import type { Voucher } from "../../records/referral/voucher.ts";

/**
 * Where the square leads: the desk's page. All of it stands in the fragment, which no server and no log ever sees, and
 * nothing of it is about the client.
 */
export function voucherAddress(
  origin: string,
  { code, amount, until, proof }: Pick<Voucher, "code" | "amount" | "until" | "proof">,
): string {
  const said = proof === "" ? code : [code, amount, until, proof].join(".");
  return `${origin}/#/voucher?${said}`;
}
