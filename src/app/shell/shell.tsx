import { Outlet, useLocation, useMatches, useParams, useRouter } from "@tanstack/solid-router";
import { createEffect, createMemo, createSignal, on, onCleanup, type JSX } from "solid-js";
import { useTypedSearch } from "../../casework/clients/typed-search.ts";
import { OutboxSheet } from "../../screens/outbox/outbox-sheet.tsx";
import { useStore } from "../../store/store-context.tsx";
import { Frame, type NavEntry } from "../../ui/frame.tsx";
import { icons } from "../../ui/icons.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { followSearchKey } from "./search-key.ts";
import { HeaderTools } from "./header-tools.tsx";
import { ListPane } from "./list-pane.tsx";
import { UpdateBar } from "./update-bar.tsx";

/** The frame around every screen: rail, list pane, header tools, outbox. */
export function Shell(): JSX.Element {
  const { t } = useI18n();
  const router = useRouter();
  const location = useLocation();
  const params = useParams({ strict: false });
  const path = () => location().pathname;
  const [typed, setTyped] = useTypedSearch();
  const [isOutboxOpen, setOutboxOpen] = createSignal(false);
  const shows = createPaneContent(path);
  const navigation = createNavigation(path);
  createTitle();
  keepFocusOnPage(path);
  followSearchKey(() => router.history.push("/clients"));

  // `/?outbox=open` comes from a shortcut or a figure; once open, the address need not say it.
  createEffect(() => {
    if (location().search.outbox !== "open") return;
    setOutboxOpen(true);
    router.history.replace("/");
  });
  // Today is a fresh start: what was typed before has led somewhere by now. Whoever goes from it to all clients wants all.
  createEffect(
    on(path, (now, before) => {
      if (now === "/" || (now === "/clients" && before === "/")) setTyped("");
    }),
  );

  return (
    <>
      <Frame
        nav={navigation()}
        navLabel={t("app.navigation")}
        record={{ href: "/record", icon: icons.record, word: t("nav.record") }}
        skipLabel={t("app.skip")}
        tools={<HeaderTools openOutbox={() => setOutboxOpen(true)} />}
        list={
          hasListPane(path()) && (
            <ListPane
              typed={typed()}
              onType={setTyped}
              shows={shows()}
              selected={params().clientId}
            />
          )
        }
        listLabel={t("nav.clients")}
      >
        <UpdateBar />
        <Outlet />
      </Frame>
      <OutboxSheet open={isOutboxOpen()} onOpenChange={setOutboxOpen} />
    </>
  );
}

function hasListPane(path: string): boolean {
  return path === "/" || isIn(path, "/clients");
}

function isIn(path: string, area: string): boolean {
  return path === area || path.startsWith(`${area}/`);
}

// Whoever came from the whole list keeps it beside each client; whoever came from Today keeps her recent ones.
function createPaneContent(path: () => string): () => "recent" | "all" {
  const [shows, setShows] = createSignal<"recent" | "all">("recent");
  createEffect(() => {
    if (path() === "/") setShows("recent");
    if (path() === "/clients") setShows("all");
  });
  return shows;
}

const administrationAreas = [
  "/people",
  "/sites",
  "/catalogue",
  "/rules",
  "/forms",
  "/grants",
  "/lists",
  "/providers",
  "/tablets",
  "/settings",
  "/erasures",
  "/audit",
];

function createNavigation(path: () => string): () => NavEntry[] {
  const store = useStore();
  const { t, tn } = useI18n();
  const isSupervisor = store.me.role === "supervisor";
  const toReview = createMemo(() => (isSupervisor ? store.attention.reviewItems().length : 0));
  const review = (): NavEntry => ({
    href: "/review",
    icon: icons.review,
    word: t("nav.review"),
    current: isIn(path(), "/review") || isIn(path(), "/tablets"),
    count: toReview() > 0 ? (toReview() > 99 ? "99+" : toReview()) : undefined,
    countText: tn("nav.toReview", toReview()),
    onPhone: true,
  });
  const administration = (): NavEntry => ({
    href: "/people",
    icon: icons.client,
    word: t("nav.people"),
    current: administrationAreas.some((area) => isIn(path(), area)),
    onPhone: true,
  });
  const entries = createMemo<NavEntry[]>(() => [
    { href: "/", icon: icons.today, word: t("nav.today"), current: path() === "/", onPhone: true },
    {
      href: "/clients",
      icon: icons.clients,
      word: t("nav.clients"),
      current: isIn(path(), "/clients"),
      onPhone: true,
    },
    ...(isSupervisor ? [review()] : []),
    ...(store.me.role === "administrator" ? [administration()] : []),
    {
      href: "/directory",
      icon: icons.directory,
      word: t("nav.directory"),
      current: isIn(path(), "/directory"),
      // Four fit into a phone's bar, and whoever reviews or administers has one of her own there.
      onPhone: store.me.role === "worker",
    },
    {
      href: "/more",
      icon: icons.more,
      word: t("nav.more"),
      current: path() === "/more",
      onPhone: true,
    },
  ]);
  return entries;
}

// The title names the job and never a client: it stands in the browser's history.
function createTitle(): void {
  const { t } = useI18n();
  const matches = useMatches();
  createEffect(() => {
    const title = matches()
      .map((match) => match.staticData.title)
      .findLast((key) => key !== undefined);
    document.title = title ? t("title.withApp", { page: t(title) }) : t("app.name");
  });
}

// A page that goes takes the focus with it; the next one must not start behind it for whoever uses the keyboard.
function keepFocusOnPage(path: () => string): void {
  createEffect(
    on(
      path,
      () => {
        const timer = setTimeout(() => {
          if (document.activeElement === document.body) document.getElementById("page")?.focus();
        }, 50);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
}
