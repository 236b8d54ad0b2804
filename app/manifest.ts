import type { MetadataRoute } from "next";
import { interfaceLanguage, translator } from "./_server/messages";

const icon = (size: 192 | 512, purpose: "any" | "maskable") => ({
  src: `/icons/${purpose === "any" ? "icon" : "maskable"}-${size}.png`,
  sizes: `${size}x${size}`,
  type: "image/png",
  purpose,
});

/** What a browser needs to put the app on a home screen. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  const t = await translator("common");
  return {
    id: "/",
    name: t("site.name"),
    short_name: t("site.name"),
    description: t("site.description"),
    lang: await interfaceLanguage(),
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#faf7f0",
    theme_color: "#faf7f0",
    icons: [icon(192, "any"), icon(512, "any"), icon(192, "maskable"), icon(512, "maskable")],
  };
}
