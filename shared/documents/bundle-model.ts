import type { LocalDate } from '../values/local-date.ts';
import type { DocumentModel } from './model.ts';

/**
 * An agreement and everything that belongs to it, ready to be put together as one PDF: every text is formatted, so what
 * is stored at approval gives the same text for ever, whatever becomes of templates, facts and wording.
 */
export interface BundleModel {
  /** ”Hyresöverenskommelse”. */
  readonly title: string;
  readonly siteName: string;
  readonly registrationNumber: string;
  readonly versionNumber: number;
  readonly host: BundleParty;
  readonly guest: BundleParty;
  /** ”2024-05-02 – tills vidare”; empty where no period is given yet. */
  readonly period: string;
  readonly createdOn: LocalDate;
  /** The agreement itself first, then its annexes in order. */
  readonly parts: readonly BundlePart[];
  /** After the parts: sketches, preliminary leases and the like. */
  readonly attachments: readonly BundleAttachment[];
}

export interface BundleParty {
  readonly name: string;
  readonly organisationNumber: string;
}

export interface BundlePart {
  readonly key: string;
  readonly title: string;
  /** Null for the agreement itself. */
  readonly annexNumber: number | null;
  readonly model: DocumentModel;
}

export interface BundleAttachment {
  readonly attachmentId: number;
  readonly title: string;
  readonly annexNumber: number;
  readonly sha256: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'application/pdf';
}
