import {
  createEffect,
  createMemo,
  createSignal,
  lazy,
  Match,
  onMount,
  Show,
  Suspense,
  Switch,
  type JSX,
} from "solid-js";
import { SignInPage } from "../screens/sign-in/sign-in-page.tsx";
import { createI18n, I18nProvider, startLocale } from "../ui/i18n/i18n.tsx";
import { startInstall } from "../ui/install.ts";
import { startLook } from "../ui/look.ts";
import { ToastRegion } from "../ui/toast.tsx";
import type { Session } from "./session.ts";
import { InsecurePage, Opening, StorageFailedPage } from "./standstill.tsx";

// The store, the router and every screen behind the sign-in come with this chunk.
const OpenApp = lazy(async () => {
  const open = await import("./open-app.tsx");
  open.fetchPageAt(location.pathname);
  return { default: open.OpenApp };
});
const FirstAdministratorPage = lazy(async () => {
  const page = await import("../screens/first-administrator/first-administrator-page.tsx");
  return { default: page.FirstAdministratorPage };
});
const OutsidePage = lazy(async () => ({
  default: (await import("../screens/outside/outside-page.tsx")).OutsidePage,
}));

/** The whole app: what is shown depends on where the session stands. */
export function App(props: { session: Session }): JSX.Element {
  startLook();
  startInstall();
  const state = () => props.session.state();
  const currency = createMemo(() => currencyOf(props.session));
  const i18n = createI18n({ timeZone: () => timeZoneOf(props.session), currency });
  // The link of an empty installation; its page takes the token out of the address at once.
  const isInstalling = location.hash.startsWith("#/first-administrator");
  const [isWorded, setWorded] = createSignal(false);
  // While the store opens, not after it: on a slow tablet the two take as long as each other.
  onMount(() => state().is === "starting" && void OpenApp.preload().catch(() => undefined));
  // Another language is a file of its own: nothing is shown in English first.
  onMount(() => void i18n.setLocale(startLocale()).finally(() => setWorded(true)));
  createEffect(() => {
    // Behind the sign-in each screen names itself; in front of it there is only this.
    if (state().is !== "open") document.title = i18n.t("app.name");
  });
  return (
    <I18nProvider value={i18n}>
      <Show when={isWorded()}>
        <Suspense fallback={<Opening />}>
          <Switch>
            <Match when={state().is === "starting"}>
              <Opening />
            </Match>
            <Match when={state().is === "insecure"}>
              <InsecurePage />
            </Match>
            <Match when={state().is === "storage-failed"}>
              <StorageFailedPage />
            </Match>
            <Match when={state().is === "signed-out"}>
              <Show
                when={isInstalling}
                fallback={
                  <SignInPage signIn={(email, password) => props.session.signIn(email, password)} />
                }
              >
                <FirstAdministratorPage
                  beginInstallation={(request) => props.session.beginInstallation(request)}
                />
              </Show>
            </Match>
            <Match when={outsiderOf(props.session)} keyed>
              {(me) => <OutsidePage me={me} signOut={() => props.session.signOut()} />}
            </Match>
            <Match when={storeOf(props.session)} keyed>
              {(store) => <OpenApp store={store} session={props.session} />}
            </Match>
          </Switch>
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

function outsiderOf(session: Session) {
  const state = session.state();
  return state.is === "outside" && state.me;
}

function currencyOf(session: Session): string | undefined {
  const state = session.state();
  if (state.is !== "open") return undefined;
  return state.store.reference.ofKind("settings")[0]?.body.fields.currency;
}

function timeZoneOf(session: Session): string | undefined {
  const state = session.state();
  if (state.is === "open") return state.store.me.timeZone;
  return state.is === "outside" ? state.me.timeZone : undefined;
}
