"use client";

import { useId, useState } from "react";
import formStyles from "@/app/_components/form.module.css";
import { Saved } from "./saved";
import { useChange } from "./use-change";

/** Something about a class that is on or off. It is stored as it is switched, and switches back when it can't be. */
export function SettingSwitch({
  classId,
  field,
  isOn,
  label,
  hint,
}: {
  classId: string;
  field: "joinOpen" | "sharing" | "under13";
  isOn: boolean;
  label: string;
  hint: string;
}) {
  const id = useId();
  const [checked, setChecked] = useState(isOn);
  const { change, ...state } = useChange(classId);

  async function turn(on: boolean) {
    if (state.busy) return;
    setChecked(on);
    if (!(await change({ [field]: on }))) setChecked(!on);
  }

  return (
    <div className={formStyles.field}>
      <div className={formStyles.choice}>
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-hint`}
          checked={checked}
          onChange={(event) => turn(event.target.checked)}
        />
        <label htmlFor={id}>{label}</label>
      </div>
      <p id={`${id}-hint`} className={formStyles.hint}>
        {hint}
      </p>
      <Saved {...state} />
    </div>
  );
}
