import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { printPage } from './printing.ts';
import classes from './zones.module.css';

/** Prints what is shown. Where any of it is secret, it first says so and asks. */
export function PrintButton({ secrets }: { secrets: number }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const print = (withSecret: boolean) => {
    setAsking(false);
    // Once the question is off the screen, so that it is not on the paper.
    setTimeout(() => printPage(withSecret), 150);
  };
  return (
    <>
      <Button variant="default" onClick={() => (secrets === 0 ? print(false) : setAsking(true))}>
        {t('registers.zones.print')}
      </Button>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('registers.zones.secretTitle')}
        closeButtonProps={{ 'aria-label': t('app.close') }}
      >
        <p className={classes['ask']}>{t('registers.zones.secretText', { count: secrets })}</p>
        <div className={classes['answers']}>
          <Button variant="default" onClick={() => print(true)}>
            {t('registers.zones.printSecret')}
          </Button>
          <Button onClick={() => print(false)} data-autofocus>
            {t('registers.zones.printOpen')}
          </Button>
        </div>
      </Modal>
    </>
  );
}
