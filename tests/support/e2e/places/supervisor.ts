import { main, rows, type Place } from "./place.ts";

/** Sam's tablet: his team, and what waits for his word. */
export const supervisorPlaces: Place[] = [
  { name: "Today of a supervisor", at: "/", shows: (page) => rows(page).nth(8) },
  {
    name: "Review, oddities",
    at: "/review",
    shows: (page) => main(page).getByText("Oksana Melnyk", { exact: true }).first(),
  },
  {
    name: "Review, rest",
    at: "/review?show=rest",
    shows: (page) => main(page).getByText("Jon Weller", { exact: true }).first(),
  },
  {
    name: "somebody who looks like another, under review",
    at: "/review",
    act: (page) =>
      main(page).locator("tr, li").filter({ hasText: "Jon Weller" }).getByRole("link").click(),
    leadsTo: "/review/$itemId",
    shows: (page) => main(page).getByRole("heading", { name: "Jon Weller" }),
  },
  {
    name: "a record under review",
    at: "/review",
    act: (page) =>
      main(page)
        .getByRole("link", { name: /SNAP help|Yusuf Rahimi/ })
        .click(),
    leadsTo: "/review/$itemId",
    shows: (page) => main(page).getByRole("heading", { name: "Yusuf Rahimi" }),
  },
  {
    name: "a record that is sent back",
    act: (page, say) =>
      page.getByRole("button", { name: say("review.return"), exact: true }).click(),
    shows: (page) => page.getByRole("textbox").last(),
  },
  {
    name: "Review, two values",
    at: "/review?show=two-values",
    act: (page) =>
      main(page)
        .getByRole("link", { name: /Delphine|Phones|⟦P/ })
        .first()
        .click(),
    leadsTo: "/review/$itemId",
    shows: (page) => page.getByRole("radio").nth(1),
  },
];
