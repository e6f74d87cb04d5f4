import {
  createEffect,
  createMemo,
  createSignal,
  lazy,
  onCleanup,
  onMount,
  Show,
  Suspense,
  untrack,
  type JSX,
} from "solid-js";
import { hasLinkInAddress, takeLinkFromAddress } from "../office/link-in-address.ts";
import type { OfficeFetch } from "../office/renewing-fetch.ts";
import type { Me } from "../records/signed-in.ts";
import { afterPaint } from "../ui/after-paint.ts";
import { createI18n, I18nProvider, startLocale } from "../ui/i18n/i18n.tsx";
import { startInstall } from "../ui/install.ts";
import { startLook } from "../ui/look.ts";
import { ToastRegion } from "../ui/toast.tsx";
import { FrontPages } from "./front-pages.tsx";
import type { Session } from "./session-seams.ts";
import { Opening } from "./standstill.tsx";

// The store, the router and every screen behind the unlock page come with this chunk.
const loadOpenApp = () => import("./open-app.tsx");
const OpenApp = lazy(async () => ({ default: (await loadOpenApp()).OpenApp }));

/** The whole app: what is shown depends on where the session stands. */
export function App(props: {
  session: Session;
  prepare: () => void;
  /** Requests to the office as this person. */
  fetchAs: (me: Me) => OfficeFetch;
  /** Requests as nobody: by whoever has a link. */
  fetch: OfficeFetch;
}): JSX.Element {
  startLook();
  startInstall();
  const state = () => props.session.state();
  const currency = createMemo(() => currencyOf(props.session));
  const i18n = createI18n({ timeZone: () => timeZoneOf(props.session), currency });
  const [isWorded, setWorded] = createSignal(false);
  const [link, setLink] = createSignal(takeLinkFromAddress());
  // Another language is a file of its own: nothing is shown in English first.
  onMount(() => void i18n.setLocale(startLocale()).finally(() => setWorded(true)));
  createEffect(() => {
    // Behind the unlock page each screen names itself; in front of it there is only this.
    if (state().is !== "open") document.title = i18n.t("app.name");
  });
  reloadForLinks();
  const loadWhatComes = (): void => {
    untrack(() => props.prepare());
    void loadOpenApp().then(({ preparePage }) => preparePage(location.pathname));
  };
  createEffect(() => {
    if (!isUnlockNear(props.session)) return;
    // What comes after the passphrase loads while she types it: the page that asks for it is painted first.
    afterPaint(loadWhatComes);
  });
  return (
    <I18nProvider value={i18n}>
      <Show when={isWorded()}>
        <Suspense fallback={<Opening />}>
          <Show
            when={storeOf(props.session)}
            keyed
            fallback={<FrontPages {...props} link={link()} leaveLink={() => setLink(null)} />}
          >
            {(store) => (
              <OpenApp store={store} session={props.session} fetch={props.fetchAs(store.me)} />
            )}
          </Show>
        </Suspense>
      </Show>
      <ToastRegion label={i18n.t("app.notifications")} />
    </I18nProvider>
  );
}

function storeOf(session: Session) {
  const state = session.state();
  return state.is === "open" && state.store;
}

// A link that is pasted over the address of the open app loads nothing by itself.
function reloadForLinks(): void {
  const onHash = (): void => {
    if (hasLinkInAddress()) location.reload();
  };
  window.addEventListener("hashchange", onHash);
  onCleanup(() => window.removeEventListener("hashchange", onHash));
}

function isUnlockNear(session: Session): boolean {
  const { is } = session.state();
  return is === "locked" || is === "enrolment" || is === "past-limit";
}

function currencyOf(session: Session): string | undefined {
  const state = session.state();
  if (state.is !== "open") return undefined;
  return state.store.reference.ofKind("settings")[0]?.body.fields.currency;
}

function timeZoneOf(session: Session): string | undefined {
  const state = session.state();
  if (state.is === "open") return state.store.me.timeZone;
  return "me" in state ? state.me.timeZone : undefined;
}
