"use client";

import { useId } from "react";
import { CARD_SHAPES, type CardShape, SIZES } from "@/app/_card/sizes";
import { useWords } from "@/app/_components/words-provider";
import styles from "./share.module.css";

/** The address of a card's picture in a shape. */
export const pictureOf = (image: string, shape: CardShape): string =>
  shape === "og" ? image : `${image}?shape=${shape}`;

type Props = {
  image: string;
  alt: string;
  shape: CardShape;
  choose: (shape: CardShape) => void;
};

/** The card as it will look, and a choice of its shape. */
export function ShareShape({ image, alt, shape, choose }: Props) {
  const t = useWords("result");
  const name = useId();
  const { width, height } = SIZES[shape];
  return (
    <>
      <fieldset className={styles.shapes}>
        <legend>{t("share.shape.legend")}</legend>
        {CARD_SHAPES.map((each) => (
          <label key={each} className={styles.shape}>
            <input
              type="radio"
              name={name}
              checked={each === shape}
              onChange={() => choose(each)}
            />
            <span className={`${styles.outline} ${styles[each]}`} aria-hidden="true" />
            {t(`share.shape.${each}`)}
          </label>
        ))}
      </fieldset>
      {/* biome-ignore lint/performance/noImgElement: a card is drawn by our own route, at its own size */}
      <img
        key={shape}
        className={`${styles.card} ${styles[`${shape}Card`]}`}
        src={pictureOf(image, shape)}
        width={width}
        height={height}
        alt={alt}
      />
    </>
  );
}
