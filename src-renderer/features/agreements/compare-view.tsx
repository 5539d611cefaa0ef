import { Button, Select } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VersionView } from '../../../shared/contract/agreements.ts';
import type { Output } from '../../../shared/contract/index.ts';
import type { AmountChange, ClauseChange } from '../../../shared/domain/agreements/compare-versions.ts';
import { useCall } from '../../api/client.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice, Page } from '../../ui/page.tsx';
import { PdfDialog } from '../../ui/pdf/pdf-dialog.tsx';
import { useAddress, useSetAddress } from '../../ui/url-state.ts';
import { useFormat } from '../../ui/use-format.ts';
import { Subtitle } from './document-view.tsx';
import classes from './compare.module.css';

type Comparison = Output<'documentVersions.compare'>;

/** Two versions of a paper, clause by clause and amount by amount. */
export function CompareView({ view }: { view: VersionView }) {
  const { t } = useTranslation();
  const { item } = useAddress();
  const [printing, setPrinting] = useState(false);
  const { id } = view.version;
  const wanted = view.versions.find((version) => String(version.id) === item && version.id !== id)?.id;
  const comparison = useCall('documentVersions.compare', { id, ...(wanted === undefined ? {} : { otherId: wanted }) });
  const { data } = comparison;
  const hasOther = data?.other !== undefined && data.other !== null;
  const actions = (
    <>
      <Button variant="default" onClick={() => setPrinting(true)} disabled={!hasOther}>
        {t('agreements.compare.print')}
      </Button>
      <Button component={Link} to={`/agreements/${id}`}>
        {t('agreements.compare.back')}
      </Button>
    </>
  );
  return (
    <Page
      title={`${t(`choices.documentKind.${view.document.kind}`)}: ${t('agreements.compare.title').toLowerCase()}`}
      subtitle={<Subtitle view={view} />}
      actions={actions}
    >
      {comparison.error !== null && <Notice tone="bad">{comparison.error.message}</Notice>}
      {data !== undefined &&
        (hasOther ? (
          <Compared view={view} comparison={data} />
        ) : (
          <EmptyState title={t('agreements.compare.none')}>{t('agreements.compare.noneText')}</EmptyState>
        ))}
      {printing && (
        <PdfDialog
          request={{
            document: 'version-comparison',
            documentVersionId: id,
            otherVersionId: data?.other?.id ?? null,
          }}
          onClose={() => setPrinting(false)}
        />
      )}
    </Page>
  );
}

function Compared({ view, comparison }: { view: VersionView; comparison: Comparison }) {
  const { t } = useTranslation();
  const setAddress = useSetAddress();
  const [all, setAll] = useState(false);
  const others = view.versions.filter(({ id }) => id !== view.version.id);
  const shown = comparison.clauses.filter(({ change }) => all || change !== 'same');
  const same = comparison.clauses.length - comparison.clauses.filter(({ change }) => change !== 'same').length;
  return (
    <div className={classes['compare']}>
      <div className={classes['tools']}>
        <Select
          label={t('agreements.compare.against')}
          data={others.map((version) => ({
            value: String(version.id),
            label: `${t('agreements.version', { number: version.number })}, ${t(`choices.versionStatus.${version.status}`).toLowerCase()}`,
          }))}
          value={comparison.other === null ? null : String(comparison.other.id)}
          onChange={(value) => setAddress({ item: value ?? undefined }, true)}
          allowDeselect={false}
          openOnFocus={false}
          w={280}
        />
        {same > 0 && (
          <Button variant="default" aria-pressed={all} onClick={() => setAll(!all)}>
            {t(all ? 'agreements.compare.hideSame' : 'agreements.compare.showSame', { count: same })}
          </Button>
        )}
      </div>
      {comparison.amounts.length > 0 && <Amounts amounts={comparison.amounts} />}
      {shown.length === 0 && <Notice tone="good">{t('agreements.compare.same')}</Notice>}
      {shown.map((change) => (
        <ClauseDiff key={change.key} change={change} />
      ))}
    </div>
  );
}

function Amounts({ amounts }: { amounts: readonly AmountChange[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  const text = (ore: number | null): string => (ore === null ? '–' : f.kronor(ore));
  const nameOf = ({ name }: AmountChange): string =>
    name === 'yearlyRent' || name === 'indexation'
      ? t(`agreements.compare.amounts.${name}`)
      : t(`choices.component.${name}`);
  return (
    <table className={classes['amounts']} aria-label={t('agreements.compare.amountsLabel')}>
      <thead>
        <tr>
          <th scope="col">{t('agreements.compare.amount')}</th>
          <th scope="col">{t('agreements.compare.before')}</th>
          <th scope="col">{t('agreements.compare.now')}</th>
          <th scope="col">{t('agreements.compare.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {amounts.map((amount) => {
          const difference = (amount.nowOre ?? 0) - (amount.beforeOre ?? 0);
          return (
            <tr key={amount.name} data-sum={amount.name === 'yearlyRent' || undefined}>
              <th scope="row">{nameOf(amount)}</th>
              <td>{text(amount.beforeOre)}</td>
              <td>{text(amount.nowOre)}</td>
              <td>{difference === 0 ? '–' : `${difference > 0 ? '+' : ''}${f.kronor(difference)}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** What was taken out is struck through and what was put in is underlined; both are named for who hears it. */
function ClauseDiff({ change }: { change: ClauseChange }) {
  const { t } = useTranslation();
  const { numberBefore, numberNow, titleBefore, titleNow } = change;
  const renamed = titleBefore !== null && titleNow !== null && titleBefore !== titleNow;
  return (
    <section className={classes['clause']} data-change={change.change}>
      <header>
        <h2>
          <span>{numberNow ?? numberBefore ?? '–'}</span>
          {renamed && <del>{titleBefore}</del>} {renamed ? <ins>{titleNow}</ins> : (titleNow ?? titleBefore)}
        </h2>
        <span className={classes['change']}>{t(`agreements.compare.change.${change.change}`)}</span>
      </header>
      <p>
        {change.words.map((word, index) => {
          if (word.kind === 'removed') return <del key={index}>{word.text}</del>;
          if (word.kind === 'added') return <ins key={index}>{word.text}</ins>;
          return <span key={index}>{word.text}</span>;
        })}
      </p>
    </section>
  );
}
