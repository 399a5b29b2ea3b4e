import type { Language } from '@/lib/i18n/languages'

/** The words of the last error page, which must stand when nothing else does; a test holds them to common.json. */
export const FAILED_WORDS: Record<Language, { title: string; text: string; retry: string }> = {
  en: {
    title: 'Something went wrong',
    text: 'This page could not be shown. What was saved before is safe.',
    retry: 'Try again',
  },
  es: {
    title: 'Algo ha fallado',
    text: 'No se ha podido mostrar esta página. Lo guardado antes está a salvo.',
    retry: 'Reintentar',
  },
  ca: {
    title: 'Alguna cosa ha fallat',
    text: 'No s’ha pogut mostrar aquesta pàgina. El que s’havia desat abans és segur.',
    retry: 'Torna-ho a provar',
  },
  'sr-Latn': {
    title: 'Nešto nije uspelo',
    text: 'Ova stranica nije mogla da se prikaže. Sve što je ranije sačuvano je bezbedno.',
    retry: 'Pokušaj ponovo',
  },
  'sr-Cyrl': {
    title: 'Нешто није успело',
    text: 'Ова страница није могла да се прикаже. Све што је раније сачувано је безбедно.',
    retry: 'Покушај поново',
  },
}
