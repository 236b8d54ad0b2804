"use client";

import type { Route } from "next";
import { useEffect, useMemo, useRef, useState } from "react";
import { AnnotatedText } from "@/app/_analysis/annotated-text";
import { FindingList } from "@/app/_analysis/finding-list";
import { handOver } from "@/app/_analysis/handover";
import { LayerTabs, tabId } from "@/app/_analysis/layer-tabs";
import { Legend } from "@/app/_analysis/legend";
import { Notices } from "@/app/_analysis/notices";
import { summaryOf } from "@/app/_analysis/summary";
import { SummaryPanel } from "@/app/_analysis/summary-panel";
import type { Shown } from "@/app/_analysis/view";
import { PageLink } from "@/app/_components/page-link";
import { PrintButton } from "@/app/_components/print-button";
import { useWords } from "@/app/_components/words-provider";
import type { Analysis } from "@/lib/analysis/analysis";
import styles from "./discover.module.css";

const PANEL = "found";

/** A text that was read: four layers, the list beside it, and the whole at a glance. */
export function Found({
  analysis,
  sent,
  isTeacher,
  onEdit,
  onAnother,
}: {
  analysis: Analysis;
  /** The text as it was sent. */
  sent: string;
  isTeacher: boolean;
  onEdit: () => void;
  onAnother: () => void;
}) {
  const t = useWords("discover");
  const a = useWords("analysis");
  const { text, blocks, findings, notices } = analysis;
  const [layer, setLayer] = useState<Shown>("voice");
  const [selected, setSelected] = useState<string | null>(null);
  const summary = useMemo(() => summaryOf(analysis), [analysis]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const view = { text, blocks, findings, layer, selected, onSelect: setSelected };
  return (
    <>
      <div className={styles.head}>
        <h2 ref={title} tabIndex={-1}>
          {t("result.title")}
        </h2>
        <p className={`${styles.actions} no-print`}>
          <button type="button" className="button-quiet" onClick={onEdit}>
            {t("form.edit")}
          </button>
          <button type="button" className="button-quiet" onClick={onAnother}>
            {t("form.again")}
          </button>
          <PrintButton label={t("result.print")} />
        </p>
      </div>
      <p role="status">{t("result.done", { count: findings.length })}</p>
      <Notices notices={notices} />
      <LayerTabs layer={layer} onLayer={setLayer} findings={findings} panel={PANEL} />
      <div id={PANEL} role="tabpanel" aria-labelledby={tabId(layer)} className={styles.panel}>
        <div className={styles.key}>
          <Legend findings={findings} layer={layer} />
          {layer === "all" && <p className={styles.small}>{a("ground")}</p>}
          <p className={`${styles.small} no-print`}>{t("result.keys")}</p>
        </div>
        <div className={styles.columns}>
          <AnnotatedText {...view} level={3} />
          <section className={styles.list} aria-labelledby="list">
            <h3 id="list">{a("list.title")}</h3>
            <FindingList {...view} />
          </section>
        </div>
      </div>
      <SummaryPanel summary={summary} />
      {isTeacher && (
        <section className={`${styles.teach} no-print`} aria-labelledby="teach">
          <h2 id="teach">{t("teach.title")}</h2>
          <p>{t("teach.text")}</p>
          <PageLink
            className="button-quiet"
            href={"/teach/studio/new" as Route}
            onClick={() => handOver(sent)}
          >
            {t("teach.go")}
          </PageLink>
        </section>
      )}
    </>
  );
}
