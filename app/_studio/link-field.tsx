"use client";

import { useState } from "react";
import { Field } from "@/app/_components/field";
import { useWords } from "@/app/_components/words-provider";

/** Whether a draft takes this as a link: nothing, or a whole address of the web. */
const isLink = (words: string): boolean => {
  if (words === "") return true;
  if (!/^https?:\/\/\S+$/.test(words) || words.length > 500) return false;
  return URL.canParse(words);
};

/** An address of the web. What is not whole yet is kept in the field and not handed on. */
export function LinkField({
  label,
  value,
  onChange,
  id,
}: {
  label: string;
  value: string;
  onChange: (link: string) => void;
  /** What a problem's link leads to. */
  id?: string;
}) {
  const t = useWords("studio");
  const [typed, setTyped] = useState<{ words: string; from: string }>({
    words: value,
    from: value,
  });
  const [isLeft, setLeft] = useState(false);
  // Undone or loaded anew: the field follows.
  const words = typed.from === value ? typed.words : value;
  return (
    <Field label={label} error={isLeft && !isLink(words) ? t("new.linkWrong") : undefined}>
      {(given) => (
        <input
          {...given}
          data-place={id}
          type="url"
          inputMode="url"
          autoComplete="off"
          value={words}
          onBlur={() => setLeft(true)}
          onChange={({ target }) => {
            const next = target.value.trim();
            const taken = isLink(next);
            setTyped({ words: next, from: taken ? next : value });
            setLeft(false);
            if (taken) onChange(next);
          }}
        />
      )}
    </Field>
  );
}
