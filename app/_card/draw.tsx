import { ImageResponse } from "@vercel/og";
import type { Card } from "@/lib/attempt/card";
import { cardFonts, drawable } from "./fonts";
import { QuestionShape } from "./shape";
import { barLines, type ShareWords, shareWords } from "./words";

/** The size previews of links ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

const INK = "#1d1b16";
const MUTED = "#5b564b";
const PAPER = "#faf7f0";
const FAINT = "#efe8d8";
const INKS = {
  voice: "#1b5a9c",
  kind: "#6745ab",
  backing: "#27664a",
  wording: "#9a4216",
  mixed: INK,
} as const;

const SERIF = "serif, serif-ext";
const SANS = "sans, sans-ext";
/** Above this many, single steps of a bar would be slivers: the bar is drawn whole. */
const MOST_STEPS = 24;

/** Large where it fits on two lines, smaller for the longest titles. */
const titleSize = ({ length }: string) => (length <= 24 ? 104 : length <= 44 ? 80 : 62);

function Bar({ right, of, color }: { right: number; of: number; color: string }) {
  const steps = of <= MOST_STEPS;
  const cells = steps ? Array.from({ length: of }, (_, at) => (at < right ? 1 : 0)) : [1, 0];
  const grow = (at: number) => (steps ? 1 : at === 0 ? right : of - right);
  return (
    <div style={{ display: "flex", gap: steps ? 6 : 0, height: 26, marginTop: 10 }}>
      {cells.map((full, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells have no identity but their place
          key={at}
          style={{
            display: "flex",
            flexGrow: grow(at),
            flexBasis: 0,
            background: full ? color : PAPER,
            border: `3px solid ${color}`,
          }}
        />
      ))}
    </div>
  );
}

function Face({ card, t }: { card: Card; t: ShareWords }) {
  const question = card.bars?.question ?? "mixed";
  const color = INKS[question];
  const lines = barLines(card, t);
  const title = drawable(card.title, 70) || t("card.plain");
  const learned = drawable(card.learned, 110);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: "40px 60px 48px",
        background: PAPER,
        color: INK,
        fontFamily: SANS,
        fontWeight: 500,
      }}
    >
      <div
        style={{
          position: "absolute",
          top: 60,
          right: 40,
          display: "flex",
          fontFamily: SERIF,
          fontSize: 620,
          lineHeight: 1,
          color: FAINT,
        }}
      >
        ”
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "flex", justifyContent: "space-between", alignItems: "center" }}>
          <div style={{ display: "flex", fontFamily: SERIF, fontWeight: 600, fontSize: 52 }}>
            {t("wordmark")}
          </div>
          <div style={{ display: "flex", alignItems: "center", gap: 16, fontSize: 34, color }}>
            <QuestionShape question={question} color={color} size={40} />
            {t(`question.${question}`)}
          </div>
        </div>
        <div style={{ display: "flex", height: 5, background: INK, marginTop: 14 }} />
        <div style={{ display: "flex", height: 1, background: INK, marginTop: 4 }} />
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div
          style={{
            display: "flex",
            fontFamily: SERIF,
            fontWeight: 600,
            fontSize: titleSize(title),
            lineHeight: 1.04,
            letterSpacing: "-0.015em",
          }}
        >
          {title}
        </div>
        <div style={{ display: "flex", marginTop: 14, fontSize: 36, color: MUTED }}>
          {learned && t("card.learned", { learned })}
        </div>
      </div>
      {card.bars && lines ? (
        <div style={{ display: "flex", flexDirection: "column", gap: 26 }}>
          <div style={{ display: "flex", flexDirection: "column" }}>
            <div style={{ display: "flex", fontSize: 42, fontWeight: 700 }}>{lines.signals}</div>
            <Bar {...card.bars.signals} color={color} />
          </div>
          <div style={{ display: "flex", flexDirection: "column" }}>
            <div style={{ display: "flex", fontSize: 42, fontWeight: 700 }}>{lines.noises}</div>
            <Bar {...card.bars.noises} color={color} />
          </div>
        </div>
      ) : (
        <div style={{ display: "flex", gap: 44 }}>
          {(["voice", "kind", "backing", "wording"] as const).map((each) => (
            <QuestionShape key={each} question={each} color={INKS[each]} size={72} />
          ))}
        </div>
      )}
    </div>
  );
}

/** The card as a PNG of 1200 × 630. It reads two fonts from disk and nothing from the network. */
export async function drawCard(card: Card, t: ShareWords = shareWords): Promise<Uint8Array> {
  const fonts = await cardFonts();
  const drawn = new ImageResponse(<Face card={card} t={t} />, { ...CARD_SIZE, fonts });
  return new Uint8Array(await drawn.arrayBuffer());
}
