import type { Voucher } from "../../records/referral/voucher.ts";

/**
 * Where the square leads: the desk's page. All of it stands in the fragment, which no server and no log ever sees, and
 * nothing of it is about the client.
 */
export function voucherAddress({ code, amount, until, proof }: Voucher): string {
  const said = proof === "" ? code : [code, amount, until, proof].join(".");
  return `${location.origin}/#/voucher?${said}`;
}
