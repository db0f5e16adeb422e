// Written by `sh bin/run components`, out of the macro options of govuk-frontend. Do not change by hand.
import type { HtmlAttributes } from './html-attributes.ts';
import type { SafeHtml } from './safe-html.ts';

export interface AccordionParams {
  readonly id: string;
  readonly headingLevel?: number | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly rememberExpanded?: boolean | undefined;
  readonly hideAllSectionsText?: string | undefined;
  readonly hideSectionText?: string | undefined;
  readonly hideSectionAriaLabelText?: string | undefined;
  readonly showAllSectionsText?: string | undefined;
  readonly showSectionText?: string | undefined;
  readonly showSectionAriaLabelText?: string | undefined;
  readonly items: readonly {
    readonly heading: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    };
    readonly summary?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly content: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    };
    readonly expanded?: boolean | undefined;
  }[];
}

export interface BackLinkParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly href: string;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface BreadcrumbsParams {
  readonly items: readonly {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly href?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[];
  readonly classes?: string | undefined;
  readonly collapseOnMobile?: boolean | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly labelText?: string | undefined;
}

export interface ButtonParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly preventDoubleClick?: boolean | undefined;
  readonly isStartButton?: boolean | undefined;
  readonly id?: string | undefined;
}

export interface CharacterCountParams {
  readonly id?: string | undefined;
  readonly name: string;
  readonly rows?: string | undefined;
  readonly value?: string | undefined;
  readonly maxlength: string;
  readonly threshold?: string | undefined;
  readonly countType?: string | undefined;
  readonly label: LabelParams;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly countMessage?: {
    readonly classes?: string | undefined;
  } | undefined;
  readonly textareaDescriptionText?: string | undefined;
  readonly charactersUnderLimitText?: Readonly<Record<string, string>> | undefined;
  readonly charactersAtLimitText?: string | undefined;
  readonly charactersOverLimitText?: Readonly<Record<string, string>> | undefined;
  readonly wordsUnderLimitText?: Readonly<Record<string, string>> | undefined;
  readonly wordsAtLimitText?: string | undefined;
  readonly wordsOverLimitText?: Readonly<Record<string, string>> | undefined;
}

export interface CheckboxesParams {
  readonly describedBy?: string | undefined;
  readonly fieldset?: FieldsetParams | undefined;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInputs?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInputs?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly idPrefix?: string | undefined;
  readonly name: string;
  readonly items: readonly {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly id?: string | undefined;
    readonly name?: string | undefined;
    readonly value?: string | undefined;
    readonly label?: LabelParams | undefined;
    readonly hint?: HintParams | undefined;
    readonly divider?: string | undefined;
    readonly checked?: boolean | undefined;
    readonly conditional?: {
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly behaviour?: string | undefined;
    readonly disabled?: boolean | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[];
  readonly values?: readonly string[] | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface CookieBannerParams {
  readonly ariaLabel?: string | undefined;
  readonly hidden?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly messages: readonly {
    readonly headingText?: string | undefined;
    readonly headingHtml?: SafeHtml | undefined;
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly actions?: readonly {
      readonly text?: string | undefined;
      readonly type?: string | undefined;
      readonly href?: string | undefined;
      readonly name?: string | undefined;
      readonly value?: string | undefined;
      readonly classes?: string | undefined;
      readonly attributes?: HtmlAttributes | undefined;
    }[] | undefined;
    readonly hidden?: boolean | undefined;
    readonly role?: string | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[];
}

export interface DateInputParams {
  readonly id: string;
  readonly namePrefix?: string | undefined;
  readonly items?: readonly {
    readonly id?: string | undefined;
    readonly name: string;
    readonly label?: string | undefined;
    readonly value?: string | undefined;
    readonly error?: boolean | undefined;
    readonly autocomplete?: string | undefined;
    readonly pattern?: string | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[] | undefined;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInputs?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInputs?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly fieldset?: FieldsetParams | undefined;
  readonly day?: Readonly<Record<string, string>> | undefined;
  readonly month?: Readonly<Record<string, string>> | undefined;
  readonly year?: Readonly<Record<string, string>> | undefined;
  readonly values?: {
    readonly day?: string | undefined;
    readonly month?: string | undefined;
    readonly year?: string | undefined;
  } | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface DetailsParams {
  readonly summaryText?: string | undefined;
  readonly summaryHtml?: SafeHtml | undefined;
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly id?: string | undefined;
  readonly open?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface ErrorMessageParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly visuallyHiddenText?: string | undefined;
}

export interface ErrorSummaryParams {
  readonly titleText?: string | undefined;
  readonly titleHtml?: SafeHtml | undefined;
  readonly descriptionText?: string | undefined;
  readonly descriptionHtml?: SafeHtml | undefined;
  readonly errorList?: readonly {
    readonly href?: string | undefined;
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[] | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface ExitThisPageParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly redirectUrl?: string | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly activatedText?: string | undefined;
  readonly timedOutText?: string | undefined;
  readonly pressTwoMoreTimesText?: string | undefined;
  readonly pressOneMoreTimeText?: string | undefined;
}

export interface FeedbackParams {
  readonly titleText?: string | undefined;
  readonly titleHtml?: SafeHtml | undefined;
  readonly headingLevel?: number | undefined;
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface FieldsetParams {
  readonly describedBy?: string | undefined;
  readonly legend?: {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly classes?: string | undefined;
    readonly isPageHeading?: boolean | undefined;
  } | undefined;
  readonly classes?: string | undefined;
  readonly role?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly html?: SafeHtml | undefined;
}

export interface FileUploadParams {
  readonly name: string;
  readonly id?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly multiple?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelParams;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly javascript?: boolean | undefined;
  readonly chooseFilesButtonText?: string | undefined;
  readonly dropInstructionText?: string | undefined;
  readonly multipleFilesChosenText?: Readonly<Record<string, string>> | undefined;
  readonly noFileChosenText?: string | undefined;
  readonly enteredDropZoneText?: string | undefined;
  readonly leftDropZoneText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly wrapperClasses?: string | undefined;
  readonly wrapperAttributes?: HtmlAttributes | undefined;
}

export interface FooterParams {
  readonly meta?: {
    readonly visuallyHiddenTitle?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly text?: string | undefined;
    readonly items?: readonly {
      readonly text?: string | undefined;
      readonly href: string;
      readonly attributes?: HtmlAttributes | undefined;
    }[] | undefined;
  } | undefined;
  readonly navigation?: readonly {
    readonly title: string;
    readonly columns?: number | undefined;
    readonly width?: string | undefined;
    readonly items?: readonly {
      readonly text?: string | undefined;
      readonly href: string;
      readonly attributes?: HtmlAttributes | undefined;
    }[] | undefined;
  }[] | undefined;
  readonly contentLicence?: {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
  } | undefined;
  readonly copyright?: {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
  } | undefined;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface GenericHeaderParams {
  readonly url?: string | undefined;
  readonly logoText?: string | undefined;
  readonly logoHtml?: SafeHtml | undefined;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface HeaderParams {
  readonly homepageUrl?: string | undefined;
  readonly productName?: string | undefined;
  readonly containerClasses?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface HintParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface InputParams {
  readonly id?: string | undefined;
  readonly name: string;
  readonly type?: string | undefined;
  readonly inputmode?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelParams;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly prefix?: {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  } | undefined;
  readonly suffix?: {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  } | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly classes?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly pattern?: string | undefined;
  readonly spellcheck?: boolean | undefined;
  readonly autocapitalize?: string | undefined;
  readonly inputWrapper?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  } | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface InsetTextParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly id?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface LabelParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly for?: string | undefined;
  readonly isPageHeading?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface LanguageNavigationParams {
  readonly items: readonly {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly lang: string;
    readonly hrefLang?: string | undefined;
    readonly dir?: string | undefined;
    readonly href?: string | undefined;
    readonly current?: boolean | undefined;
    readonly languageDescriptionText?: string | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[];
  readonly ariaLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface NotificationBannerParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly titleText?: string | undefined;
  readonly titleHtml?: SafeHtml | undefined;
  readonly titleHeadingLevel?: string | undefined;
  readonly type?: string | undefined;
  readonly role?: string | undefined;
  readonly titleId?: string | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface PaginationParams {
  readonly items?: readonly {
    readonly number?: string | undefined;
    readonly visuallyHiddenText?: string | undefined;
    readonly href?: string | undefined;
    readonly current?: boolean | undefined;
    readonly ellipsis?: boolean | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[] | undefined;
  readonly previous?: {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly labelText?: string | undefined;
    readonly href: string;
    readonly attributes?: HtmlAttributes | undefined;
  } | undefined;
  readonly next?: {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly labelText?: string | undefined;
    readonly href: string;
    readonly attributes?: HtmlAttributes | undefined;
  } | undefined;
  readonly landmarkLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface PanelParams {
  readonly titleText?: string | undefined;
  readonly titleHtml?: SafeHtml | undefined;
  readonly headingLevel?: number | undefined;
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly actions?: {
    readonly items?: readonly {
      readonly text?: string | undefined;
      readonly type?: string | undefined;
      readonly href?: string | undefined;
      readonly classes?: string | undefined;
      readonly attributes?: HtmlAttributes | undefined;
    }[] | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  } | undefined;
}

export interface PasswordInputParams {
  readonly id?: string | undefined;
  readonly name: string;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelParams;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly classes?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly showPasswordText?: string | undefined;
  readonly hidePasswordText?: string | undefined;
  readonly showPasswordAriaLabelText?: string | undefined;
  readonly hidePasswordAriaLabelText?: string | undefined;
  readonly passwordShownAnnouncementText?: string | undefined;
  readonly passwordHiddenAnnouncementText?: string | undefined;
  readonly button?: {
    readonly classes?: string | undefined;
  } | undefined;
}

export interface PhaseBannerParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly tag: TagParams;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface RadiosParams {
  readonly fieldset?: FieldsetParams | undefined;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInputs?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInputs?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly idPrefix?: string | undefined;
  readonly name: string;
  readonly items: readonly {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly id?: string | undefined;
    readonly value?: string | undefined;
    readonly label?: LabelParams | undefined;
    readonly hint?: HintParams | undefined;
    readonly divider?: string | undefined;
    readonly checked?: boolean | undefined;
    readonly conditional?: {
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly disabled?: boolean | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[];
  readonly value?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface SelectParams {
  readonly id?: string | undefined;
  readonly name: string;
  readonly items: readonly {
    readonly value?: string | undefined;
    readonly text?: string | undefined;
    readonly selected?: boolean | undefined;
    readonly disabled?: boolean | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[];
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelParams;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface ServiceNavigationParams {
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly ariaLabel?: string | undefined;
  readonly menuButtonText?: string | undefined;
  readonly menuButtonLabel?: string | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly navigationClasses?: string | undefined;
  readonly collapseNavigationOnMobile?: boolean | undefined;
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly navigation: readonly {
    readonly current?: boolean | undefined;
    readonly active?: boolean | undefined;
    readonly html?: SafeHtml | undefined;
    readonly text?: string | undefined;
    readonly href?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[];
  readonly slots?: {
    readonly start?: SafeHtml | undefined;
    readonly end?: SafeHtml | {
      readonly html?: SafeHtml | undefined;
      readonly align?: string | undefined;
    } | undefined;
    readonly navigationStart?: SafeHtml | undefined;
    readonly navigationEnd?: SafeHtml | undefined;
  } | undefined;
}

export interface SkipLinkParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface SummaryListParams {
  readonly rows: readonly {
    readonly classes?: string | undefined;
    readonly key: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
      readonly classes?: string | undefined;
    };
    readonly value: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
      readonly classes?: string | undefined;
    };
    readonly actions?: {
      readonly items?: readonly {
        readonly href: string;
        readonly text?: string | undefined;
        readonly html?: SafeHtml | undefined;
        readonly visuallyHiddenText?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: HtmlAttributes | undefined;
      }[] | undefined;
      readonly classes?: string | undefined;
    } | undefined;
  }[];
  readonly card?: {
    readonly title?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
      readonly headingLevel?: number | undefined;
      readonly classes?: string | undefined;
    } | undefined;
    readonly actions?: {
      readonly items?: readonly {
        readonly href: string;
        readonly text?: string | undefined;
        readonly html?: SafeHtml | undefined;
        readonly visuallyHiddenText?: string | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: HtmlAttributes | undefined;
      }[] | undefined;
      readonly classes?: string | undefined;
    } | undefined;
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  } | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface TableParams {
  readonly rows: readonly {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly format?: string | undefined;
    readonly classes?: string | undefined;
    readonly colspan?: number | undefined;
    readonly rowspan?: number | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[];
  readonly head?: readonly {
    readonly text?: string | undefined;
    readonly html?: SafeHtml | undefined;
    readonly format?: string | undefined;
    readonly classes?: string | undefined;
    readonly colspan?: number | undefined;
    readonly rowspan?: number | undefined;
    readonly attributes?: HtmlAttributes | undefined;
  }[] | undefined;
  readonly caption?: string | undefined;
  readonly captionClasses?: string | undefined;
  readonly firstCellIsHeader?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface TabsParams {
  readonly id?: string | undefined;
  readonly idPrefix?: string | undefined;
  readonly title?: string | undefined;
  readonly items: readonly {
    readonly id: string;
    readonly label: string;
    readonly attributes?: HtmlAttributes | undefined;
    readonly panel: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
      readonly attributes?: HtmlAttributes | undefined;
    };
  }[];
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface TagParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface TaskListParams {
  readonly items: readonly {
    readonly title: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
      readonly classes?: string | undefined;
    };
    readonly hint?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly status: {
      readonly tag?: TagParams | undefined;
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
      readonly classes?: string | undefined;
    };
    readonly href?: string | undefined;
    readonly classes?: string | undefined;
  }[];
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
  readonly idPrefix?: string | undefined;
}

export interface TextareaParams {
  readonly id?: string | undefined;
  readonly name: string;
  readonly spellcheck?: boolean | undefined;
  readonly rows?: string | undefined;
  readonly value?: string | undefined;
  readonly disabled?: boolean | undefined;
  readonly describedBy?: string | undefined;
  readonly label: LabelParams;
  readonly hint?: HintParams | undefined;
  readonly errorMessage?: ErrorMessageParams | undefined;
  readonly formGroup?: {
    readonly classes?: string | undefined;
    readonly attributes?: HtmlAttributes | undefined;
    readonly beforeInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
    readonly afterInput?: {
      readonly text?: string | undefined;
      readonly html?: SafeHtml | undefined;
    } | undefined;
  } | undefined;
  readonly classes?: string | undefined;
  readonly autocomplete?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

export interface WarningTextParams {
  readonly text?: string | undefined;
  readonly html?: SafeHtml | undefined;
  readonly iconFallbackText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: HtmlAttributes | undefined;
}

/** Every component of the GOV.UK Design System, with what it takes. */
export interface GovukComponents {
  readonly 'accordion': AccordionParams;
  readonly 'back-link': BackLinkParams;
  readonly 'breadcrumbs': BreadcrumbsParams;
  readonly 'button': ButtonParams;
  readonly 'character-count': CharacterCountParams;
  readonly 'checkboxes': CheckboxesParams;
  readonly 'cookie-banner': CookieBannerParams;
  readonly 'date-input': DateInputParams;
  readonly 'details': DetailsParams;
  readonly 'error-message': ErrorMessageParams;
  readonly 'error-summary': ErrorSummaryParams;
  readonly 'exit-this-page': ExitThisPageParams;
  readonly 'feedback': FeedbackParams;
  readonly 'fieldset': FieldsetParams;
  readonly 'file-upload': FileUploadParams;
  readonly 'footer': FooterParams;
  readonly 'generic-header': GenericHeaderParams;
  readonly 'header': HeaderParams;
  readonly 'hint': HintParams;
  readonly 'input': InputParams;
  readonly 'inset-text': InsetTextParams;
  readonly 'label': LabelParams;
  readonly 'language-navigation': LanguageNavigationParams;
  readonly 'notification-banner': NotificationBannerParams;
  readonly 'pagination': PaginationParams;
  readonly 'panel': PanelParams;
  readonly 'password-input': PasswordInputParams;
  readonly 'phase-banner': PhaseBannerParams;
  readonly 'radios': RadiosParams;
  readonly 'select': SelectParams;
  readonly 'service-navigation': ServiceNavigationParams;
  readonly 'skip-link': SkipLinkParams;
  readonly 'summary-list': SummaryListParams;
  readonly 'table': TableParams;
  readonly 'tabs': TabsParams;
  readonly 'tag': TagParams;
  readonly 'task-list': TaskListParams;
  readonly 'textarea': TextareaParams;
  readonly 'warning-text': WarningTextParams;
}
