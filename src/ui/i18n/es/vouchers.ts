import type { vouchers as en } from "../en/vouchers.ts";
import type { Words } from "../words.ts";

/** Words of vouchers, in Spanish. */
export const vouchers: Words<typeof en> = {
  "voucher.plain": "Vale",
  "voucher.over": "Vale, {{amount}}",
  "voucher.section": "Vale y divulgación de información",
  "voucher.isAuthorized": "El vale está autorizado",
  "voucher.noAmount": "Indique cuánto vale",
  "voucher.noDay": "Elija el último día en que es válido",
  "voucher.dayPast": "Elija hoy o un día posterior",
  "field.voucherAmount": "Importe",
  "field.voucherUntil": "Válido hasta",
  "field.voucherCode": "Código",
  "field.voucherVoided": "Anulado",
  "field.voucherRedeemed": "Canjeado",
};
