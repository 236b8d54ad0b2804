import type { Card } from "@/lib/attempt/card";
import { drawable } from "./fonts";
import { QuestionShape } from "./shape";
import { type CardShape, SIZES } from "./sizes";
import { barLines, type ShareWords } from "./words";

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

type Asked = Card["question"];
const FOUR = ["voice", "kind", "backing", "wording"] as const;
const SERIF = "serif, serif-ext";
const SANS = "sans, sans-ext";
/** Above this many, single steps of a bar would be slivers: the bar is drawn whole. */
const MOST_STEPS = 24;

type Half = { right: number; of: number };

function Bar({ right, of, color, height }: Half & { color: string; height: number }) {
  const steps = of <= MOST_STEPS;
  const cells = steps ? Array.from({ length: of }, (_, at) => (at < right ? 1 : 0)) : [1, 0];
  const grow = (at: number) => (steps ? 1 : at === 0 ? right : of - right);
  return (
    <div style={{ display: "flex", gap: steps ? 6 : 0, height, marginTop: height * 0.4 }}>
      {cells.map((full, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the cells have no identity but their place
          key={at}
          style={{
            display: grow(at) ? "flex" : "none",
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

function Line({ text, half, color, shape }: LineProps) {
  const { line, bar } = SIZES[shape];
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      <div style={{ display: "flex", fontSize: line, lineHeight: 1.2, fontWeight: 700 }}>
        {text}
      </div>
      <Bar {...half} color={color} height={bar} />
    </div>
  );
}
type LineProps = { text: string; half: Half; color: string; shape: CardShape };

/** The name of the site, the question asked, and a newspaper's double rule. A story has them one under the other. */
function Masthead({ card, shape, t }: FaceProps) {
  const { question } = card;
  const sizes = SIZES[shape];
  const asked = (
    <div
      style={{
        display: "flex",
        alignItems: "center",
        gap: 16,
        fontSize: sizes.question,
        color: INKS[question],
      }}
    >
      <QuestionShape question={question} color={INKS[question]} size={sizes.question * 1.2} />
      {drawable(t(`question.${question}`), 40)}
    </div>
  );
  return (
    <div style={{ display: "flex", flexDirection: "column" }}>
      <div style={{ display: "flex", justifyContent: "space-between", alignItems: "center" }}>
        <div
          style={{ display: "flex", fontFamily: SERIF, fontWeight: 600, fontSize: sizes.wordmark }}
        >
          {drawable(t("wordmark"), 20)}
        </div>
        {shape !== "story" && asked}
      </div>
      <div style={{ display: "flex", height: 5, background: INK, marginTop: 14 }} />
      <div style={{ display: "flex", height: 1, background: INK, marginTop: 4 }} />
      {shape === "story" && <div style={{ display: "flex", marginTop: 44 }}>{asked}</div>}
    </div>
  );
}

/** In place of bars: the question the lesson asks, by its shape, or all four by shape and name. */
function Questions({ asked, shape, t }: Pick<FaceProps, "shape" | "t"> & { asked: Asked }) {
  const { sign, learned } = SIZES[shape];
  const width = shape === "og" ? "50%" : "100%";
  if (asked !== "mixed")
    return <QuestionShape question={asked} color={INKS[asked]} size={sign * 2.4} />;
  return (
    <div style={{ display: "flex", flexWrap: "wrap" }}>
      {FOUR.map((each) => (
        <div
          key={each}
          style={{
            display: "flex",
            alignItems: "center",
            gap: sign * 0.3,
            width,
            marginTop: sign * 0.4,
            fontSize: learned,
            fontWeight: 700,
            color: INKS[each],
          }}
        >
          <QuestionShape question={each} color={INKS[each]} size={sign} />
          {drawable(t(`question.${each}`), 40)}
        </div>
      ))}
    </div>
  );
}

type FaceProps = { card: Card; shape: CardShape; t: ShareWords };

/** What stands on a card, in one of its shapes: words and numbers of ours, and no picture of what a report is about. */
export function Face({ card, shape, t }: FaceProps) {
  const sizes = SIZES[shape];
  const color = INKS[card.question];
  const lines = barLines(card, t);
  const line = (text: string) => drawable(text, 90);
  const title = drawable(card.title, 70) || drawable(t("card.plain"), 70);
  const learned = drawable(card.learned, 110);
  const [short, middle, long] = sizes.title;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        gap: sizes.between * 0.7,
        width: "100%",
        height: "100%",
        padding: sizes.margin,
        background: PAPER,
        color: INK,
        fontFamily: SANS,
        fontWeight: 500,
      }}
    >
      <div
        style={{
          position: "absolute",
          top: sizes.mark.top,
          right: sizes.mark.right,
          display: "flex",
          fontFamily: SERIF,
          fontSize: sizes.mark.size,
          lineHeight: 1,
          color: FAINT,
        }}
      >
        ”
      </div>
      <Masthead card={card} shape={shape} t={t} />
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div
          style={{
            display: "flex",
            fontFamily: SERIF,
            fontWeight: 600,
            fontSize: title.length <= 24 ? short : title.length <= 44 ? middle : long,
            lineHeight: 1.04,
            letterSpacing: "-0.015em",
            textWrap: "balance",
          }}
        >
          {title}
        </div>
        <div
          style={{
            display: "flex",
            marginTop: sizes.learned * 0.4,
            fontSize: sizes.learned,
            lineHeight: 1.25,
            textWrap: "balance",
            color: MUTED,
          }}
        >
          {learned && drawable(t("card.learned", { learned }), 140)}
        </div>
      </div>
      {card.bars && lines ? (
        <div style={{ display: "flex", flexDirection: "column", gap: sizes.between }}>
          <Line text={line(lines.signals)} half={card.bars.signals} color={color} shape={shape} />
          <Line text={line(lines.noises)} half={card.bars.noises} color={color} shape={shape} />
        </div>
      ) : (
        <Questions asked={card.question} shape={shape} t={t} />
      )}
    </div>
  );
}
