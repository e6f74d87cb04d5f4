import { createEffect, createMemo, createRoot, on } from "solid-js";
import { CODES_ON_TABLET, voucherCodesAnswer } from "../protocol/vouchers.ts";
import type { Store } from "../store/store.ts";
import type { OfficeRequest } from "./office-request.ts";

/** So many vouchers a day are more than anybody issues: with fewer codes left more are asked for. */
const FEW = 10;

/**
 * Asks for codes whenever the office is there and few are left, so that there are some when it is not. An answer that
 * is lost costs codes that nobody uses; the next contact asks again.
 */
export function startVoucherCodes(sources: {
  store: Store;
  request: OfficeRequest;
  stopped: AbortSignal;
  keepHouse: (work: Promise<unknown>) => void;
}): () => void {
  const { store, request, stopped, keepHouse } = sources;
  let isAsking = false;
  const ask = async (left: number): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    try {
      const body = { wanted: CODES_ON_TABLET - left };
      const reply = await request("/sync/voucher-codes", voucherCodesAnswer, {
        body,
        signal: stopped,
      });
      if (reply.ok && !stopped.aborted) await store.voucherCodes.keep(reply.value.codes);
    } finally {
      isAsking = false;
    }
  };
  return createRoot((dispose) => {
    const few = createMemo(() => {
      const left = store.voucherCodes.left();
      const isThere = store.sync.state().reach === "online";
      return isThere && left !== null && left < FEW ? left : null;
    });
    createEffect(
      on(few, (left) => {
        if (left !== null) keepHouse(ask(left));
      }),
    );
    return dispose;
  });
}
