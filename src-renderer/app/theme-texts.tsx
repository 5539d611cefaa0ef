import { MantineThemeProvider, type MantineThemeOverride } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The component library's own buttons, named in the workspace's language: a dialog's cross, a calendar's arrows. */
export function ThemeTexts({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const theme = useMemo((): MantineThemeOverride => {
    const calendar = { defaultProps: { ariaLabels: calendarTexts(t) } };
    return {
      components: {
        ModalCloseButton: { defaultProps: { 'aria-label': t('app.close') } },
        // A dialog's head is no landmark: the page has its banner.
        ModalHeader: { defaultProps: { role: 'presentation' } },
        Notification: { defaultProps: { closeButtonProps: { 'aria-label': t('app.close') } } },
        DatePicker: calendar,
        MonthPicker: calendar,
      },
    };
  }, [t]);
  return <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>;
}

const calendarTexts = (t: (key: string) => string) => ({
  nextMonth: t('app.calendar.nextMonth'),
  previousMonth: t('app.calendar.previousMonth'),
  nextYear: t('app.calendar.nextYear'),
  previousYear: t('app.calendar.previousYear'),
  nextDecade: t('app.calendar.nextDecade'),
  previousDecade: t('app.calendar.previousDecade'),
});
