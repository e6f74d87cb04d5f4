import { Show, type JSX } from "solid-js";
import { SaveFailure } from "../../casework/save-failure.tsx";
import { reviewTabs } from "../../records/review/review-rules.ts";
import { useI18n } from "../../ui/i18n/i18n.tsx";
import { IndexTabs } from "../../ui/index-tabs.tsx";
import { createMedia } from "../../ui/media.ts";
import { HeaderToolsProvider, Page, PageInset } from "../../ui/page.tsx";
import { createReviewDesk, ReviewProvider, useReview } from "./review-desk.tsx";
import { ReviewBar } from "./review-bar.tsx";
import { ReviewDetail } from "./review-detail.tsx";
import { FilterRow } from "./filter-row.tsx";
import { followReviewKeys, KeysSheet } from "./review-keys.tsx";
import { ReviewList } from "./review-list.tsx";
import css from "./review-page.module.css";

/**
 * What came in, for supervisors: the list, and beside it what is open. From 1024 px both are there, below that one
 * takes the place of the other.
 */
export function ReviewPage(): JSX.Element {
  const desk = createReviewDesk();
  const hasRoomForBoth = createMedia("(width >= 1024px)");
  const isOpen = () => desk.openId() !== undefined;
  followReviewKeys(desk);
  return (
    <ReviewProvider value={desk}>
      <div class={css["panes"]} data-split={isOpen() && hasRoomForBoth() ? "" : undefined}>
        <Show when={hasRoomForBoth() || !isOpen()}>
          <Show when={isOpen()} fallback={<ListPane ground="page" />}>
            <div class={css["list"]}>
              <HeaderToolsProvider value={() => undefined}>
                <ListPane ground="list" />
              </HeaderToolsProvider>
            </div>
          </Show>
        </Show>
        <Show when={desk.openId()} keyed>
          {(id) => <ReviewDetail id={id} isAlone={!hasRoomForBoth()} />}
        </Show>
        <KeysSheet />
      </div>
    </ReviewProvider>
  );
}

function ListPane(props: { ground: "page" | "list" }): JSX.Element {
  const desk = useReview();
  const { t, tn, number } = useI18n();
  return (
    <Page
      title={t("review.page")}
      detail={tn("review.open", desk.lines().length)}
      tabs={
        <IndexTabs
          label={t("review.tabs")}
          ground={props.ground}
          tabs={reviewTabs.map((tab) => ({
            href: desk.tabHref(tab),
            label: t(`review.tab.${tab}`),
            count: number(desk.filter.linesIn(tab).length),
            current: tab === desk.tab(),
          }))}
        />
      }
      bar={<ReviewBar />}
    >
      <FilterRow />
      <Show when={desk.acts.refusal()}>
        <PageInset>
          <SaveFailure refusal={desk.acts.refusal()} />
        </PageInset>
      </Show>
      <ReviewList />
    </Page>
  );
}
